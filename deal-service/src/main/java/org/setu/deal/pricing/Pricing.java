package org.setu.deal.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.setu.platform.money.Money;

/**
 * The price of an order. A pure function: the same order has the same price for ever, so a price
 * can be explained to the cent from what is kept with the offer.
 *
 * <p>The discounts of a line are taken off its list price unrounded; the unit price is rounded half
 * up to the currency's scale, and the line is quantity times unit price. The discount on all of the
 * offer is split over the lines in minor units by largest remainder. Tax is on the net total.
 */
public final class Pricing {

    /** What a line may cost before discounts; far above any offer, far below what is stored. */
    private static final BigDecimal MOST = new BigDecimal("1e15");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Order order;
    private final Currency currency;

    private Pricing(Order order) {
        this.order = order;
        this.currency = order.currency();
    }

    /**
     * The price of an order.
     *
     * @throws PricingRefused if a line's discounts exceed its price, or a line is too large
     */
    public static Priced price(Order order) {
        return new Pricing(order).price();
    }

    private Priced price() {
        List<Priced.Line> lines = new ArrayList<>();
        for (int i = 0; i < order.items().size(); i++) {
            lines.add(line(i, order.items().get(i)));
        }
        List<Priced.Line> discounted = withOrderDiscount(lines);
        Money list = sum(discounted.stream().map(Priced.Line::listAmount).toList());
        Money net = sum(discounted.stream().map(Priced.Line::net).toList());
        BigDecimal rate = order.taxPercent() == null ? BigDecimal.ZERO : order.taxPercent();
        Money tax = rounded(net.amount().multiply(rate).movePointLeft(2));
        return new Priced(
                discounted, list, net, tax, net.plus(tax), discount(list, net), steps(discounted));
    }

    private Priced.Line line(int index, Order.Item item) {
        BigDecimal base = item.listPrice();
        BigDecimal quantity = item.quantity();
        if (base.multiply(quantity).compareTo(MOST) >= 0) {
            throw new PricingRefused(
                    index, "quantity", "makes the line cost more than 999,999,999,999,999");
        }
        List<Step> steps = new ArrayList<>();
        Money list = rounded(base.multiply(quantity));
        steps.add(Step.to(Step.Kind.LIST, Money.zero(currency), list));
        BigDecimal running = base;
        Money before = list;
        for (Discount discount : Discount.inOrder(item.discounts())) {
            running = running.subtract(discount.off(base, running));
            if (running.signum() < 0) {
                throw new PricingRefused(
                        index, "discounts", "take away more than the list price, " + plain(base));
            }
            // Each step ends at a rounded amount, so the deltas telescope to the last one.
            Money after = rounded(running.multiply(quantity));
            steps.add(Step.by(discount, before, after));
            before = after;
        }
        Money unitPrice = rounded(running);
        Money amount = rounded(unitPrice.amount().multiply(quantity));
        if (!amount.equals(before)) {
            steps.add(Step.to(Step.Kind.ROUNDING, before, amount));
        }
        return new Priced.Line(unitPrice, list, amount, amount, steps);
    }

    private List<Priced.Line> withOrderDiscount(List<Priced.Line> lines) {
        if (order.discountPercent().signum() == 0) {
            return lines;
        }
        Money subtotal = sum(lines.stream().map(Priced.Line::amount).toList());
        BigDecimal kept = HUNDRED.subtract(order.discountPercent());
        // The net is rounded half up, as a price is; the discount is what remains.
        Money net = rounded(subtotal.amount().multiply(kept).movePointLeft(2));
        List<BigInteger> shares =
                Prorating.shares(
                        minor(subtotal.minus(net)),
                        lines.stream().map(line -> minor(line.amount())).toList());
        List<Priced.Line> discounted = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            discounted.add(less(lines.get(i), shares.get(i)));
        }
        return discounted;
    }

    private Priced.Line less(Priced.Line line, BigInteger share) {
        Money net = line.amount().minus(new Money(new BigDecimal(share, scale()), currency));
        List<Step> steps = new ArrayList<>(line.steps());
        steps.add(
                new Step(
                        Step.Kind.ORDER_DISCOUNT,
                        null,
                        order.discountPercent(),
                        null,
                        line.amount(),
                        net.minus(line.amount()),
                        net));
        return new Priced.Line(line.unitPrice(), line.listAmount(), line.amount(), net, steps);
    }

    private List<Step> steps(List<Priced.Line> lines) {
        List<Step> steps = new ArrayList<>();
        Money before = Money.zero(currency);
        for (Step.Kind kind : Step.Kind.values()) {
            List<Step> same =
                    lines.stream()
                            .flatMap(line -> line.steps().stream())
                            .filter(step -> step.kind() == kind)
                            .toList();
            if (!same.isEmpty()) {
                Money after = before.plus(sum(same.stream().map(Step::delta).toList()));
                steps.add(Step.to(kind, before, after));
                before = after;
            }
        }
        return steps;
    }

    private static BigDecimal discount(Money list, Money net) {
        if (list.signum() == 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        return list.minus(net)
                .amount()
                .movePointRight(2)
                .divide(list.amount(), 2, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO.setScale(2));
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }

    private Money rounded(BigDecimal amount) {
        return new Money(amount.setScale(scale(), RoundingMode.HALF_UP), currency);
    }

    private BigInteger minor(Money amount) {
        return amount.amount().movePointRight(scale()).toBigIntegerExact();
    }

    private int scale() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
