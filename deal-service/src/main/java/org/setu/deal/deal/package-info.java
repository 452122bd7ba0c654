/** Deals and what happens to them. */
@NullMarked
package org.setu.deal.deal;

import org.jspecify.annotations.NullMarked;
