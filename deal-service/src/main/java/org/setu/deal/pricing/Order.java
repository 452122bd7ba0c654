package org.setu.deal.pricing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be priced, with every price that it depends on.
 *
 * @param currency of all amounts
 * @param items what, in the order of the offer
 * @param discountPercent off all of it, 0 to 100, on top of the items' own discounts
 * @param taxPercent on top of the net, or null if tax is not shown
 */
public record Order(
        Currency currency,
        List<Item> items,
        BigDecimal discountPercent,
        @Nullable BigDecimal taxPercent) {

    public Order {
        items = List.copyOf(items);
    }

    /**
     * One line.
     *
     * @param quantity how many units, above zero
     * @param listPrice of one unit, not negative
     * @param discounts off one unit
     */
    public record Item(BigDecimal quantity, BigDecimal listPrice, List<Discount> discounts) {

        public Item {
            discounts = List.copyOf(discounts);
        }
    }
}
