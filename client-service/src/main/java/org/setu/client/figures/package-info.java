/** Figures of records that a caller sees, in groups: what is counted, and how it is asked for. */
@NullMarked
package org.setu.client.figures;

import org.jspecify.annotations.NullMarked;
