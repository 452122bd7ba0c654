/** Exact amounts of money. */
@NullMarked
package org.setu.platform.money;

import org.jspecify.annotations.NullMarked;
