/** Identifiers: UUID version 7, ordered by time of creation. */
@NullMarked
package org.setu.platform.id;

import org.jspecify.annotations.NullMarked;
