/** Tests of the deal service. */
@NullMarked
package org.setu.deal;

import org.jspecify.annotations.NullMarked;
