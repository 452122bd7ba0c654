/** The whole stack: what belongs to it, in which order it starts, who watches it. */
@NullMarked
package org.setu.local.stack;

import org.jspecify.annotations.NullMarked;
