/** What an offer costs: a pure function of quantities, list prices, discounts and tax. */
@NullMarked
package org.setu.deal.pricing;

import org.jspecify.annotations.NullMarked;
