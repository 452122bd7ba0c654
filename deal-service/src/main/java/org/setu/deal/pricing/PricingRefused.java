package org.setu.deal.pricing;

/** An order that has no price. */
public class PricingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int item;
    private final String field;

    PricingRefused(int item, String field, String detail) {
        super(detail);
        this.item = item;
        this.field = field;
    }

    /** Index of the item at fault. */
    public int item() {
        return item;
    }

    /** Which part of the item is at fault: {@code quantity} or {@code discounts}. */
    public String field() {
        return field;
    }

    /** What is wrong, for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
