package org.setu.deal.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/**
 * One step from the list price to the net price.
 *
 * @param kind what it is
 * @param basis what a percentage is of; null where there is none
 * @param percent of a discount that is a percentage
 * @param reason why, as the author said
 * @param before the amount before it
 * @param delta what it adds; negative if it takes away
 * @param after the amount after it
 */
public record Step(
        Kind kind,
        Discount.@Nullable Basis basis,
        @Nullable BigDecimal percent,
        @Nullable String reason,
        Money before,
        Money delta,
        Money after) {

    /** Kinds of steps, in the order in which they come. */
    public enum Kind {
        LIST,
        LINE_DISCOUNT,
        /** The unit price and the line are rounded to the currency's scale. */
        ROUNDING,
        /** The line's share of a discount on all of the offer. */
        ORDER_DISCOUNT
    }

    static Step to(Kind kind, Money before, Money after) {
        return new Step(kind, null, null, null, before, after.minus(before), after);
    }

    static Step by(Discount discount, Money before, Money after) {
        return new Step(
                Kind.LINE_DISCOUNT,
                discount.percent() == null ? null : discount.basis(),
                discount.percent(),
                discount.reason(),
                before,
                after.minus(before),
                after);
    }
}
