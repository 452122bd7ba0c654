/** The stack that all business stories run against, and who calls it. */
@NullMarked
package org.setu.system.stack;

import org.jspecify.annotations.NullMarked;
