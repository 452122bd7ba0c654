package org.setu.deal.pricing;

import java.math.BigDecimal;
import java.util.List;
import org.setu.platform.money.Money;

/**
 * An order with its prices. Everything is rounded to the currency's scale; the deltas of the steps
 * sum to the net exactly.
 *
 * @param lines in the order of the items
 * @param listTotal before any discount
 * @param net after all discounts, before tax
 * @param tax on top; zero if tax is not shown
 * @param total net and tax
 * @param discountPercent what all discounts together take off the list, to two decimals; never
 *     below zero
 * @param steps the steps of all lines, summed by kind
 */
public record Priced(
        List<Line> lines,
        Money listTotal,
        Money net,
        Money tax,
        Money total,
        BigDecimal discountPercent,
        List<Step> steps) {

    /**
     * One line with its prices.
     *
     * @param unitPrice of one unit after the line's own discounts
     * @param listAmount of all units before any discount
     * @param amount of all units after the line's own discounts
     * @param net less the line's share of the discount on all of the offer
     * @param steps from nothing to the net
     */
    public record Line(
            Money unitPrice, Money listAmount, Money amount, Money net, List<Step> steps) {}
}
