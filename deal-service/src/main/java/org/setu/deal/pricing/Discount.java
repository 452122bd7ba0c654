package org.setu.deal.pricing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something taken off the price of one unit: a percentage or an amount.
 *
 * @param percent of the basis, 0 to 100; null if it is an amount
 * @param amount off one unit, in the offer's currency; null if it is a percentage
 * @param basis what a percentage is of
 * @param reason why, for people
 */
public record Discount(
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount,
        Basis basis,
        @Nullable String reason) {

    /**
     * The order in which discounts are applied, whatever the order in which they are kept: those on
     * the list price first, percentages before amounts, larger ones before smaller ones.
     */
    static final Comparator<Discount> ORDER =
            Comparator.comparing(Discount::basis)
                    .thenComparing(discount -> discount.percent() == null)
                    .thenComparing(Discount::size, Comparator.reverseOrder())
                    .thenComparing(discount -> discount.reason() == null ? "" : discount.reason());

    /** What a percentage is of. */
    public enum Basis {
        /** Of the list price, so that percentages add up. */
        ON_BASE,
        /** Of what the discounts before have left. */
        ON_RUNNING
    }

    public Discount {
        if ((percent == null) == (amount == null)) {
            throw new IllegalArgumentException("a discount is either a percentage or an amount");
        }
    }

    public static Discount percent(BigDecimal percent, Basis basis) {
        return new Discount(percent, null, basis, null);
    }

    public static Discount amount(BigDecimal amount) {
        return new Discount(null, amount, Basis.ON_BASE, null);
    }

    static List<Discount> inOrder(List<Discount> discounts) {
        return discounts.stream().sorted(ORDER).toList();
    }

    /** What it takes off one unit, unrounded. */
    BigDecimal off(BigDecimal base, BigDecimal running) {
        if (amount != null) {
            return amount;
        }
        BigDecimal of =
                switch (basis) {
                    case ON_BASE -> base;
                    case ON_RUNNING -> running;
                };
        return of.multiply(size()).movePointLeft(2);
    }

    private BigDecimal size() {
        return percent != null ? percent : amount != null ? amount : BigDecimal.ZERO;
    }
}
