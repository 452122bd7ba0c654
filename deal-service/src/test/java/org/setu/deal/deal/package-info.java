/** Deals over HTTP. */
@NullMarked
package org.setu.deal.deal;

import org.jspecify.annotations.NullMarked;
