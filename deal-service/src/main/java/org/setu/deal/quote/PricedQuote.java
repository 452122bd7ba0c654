package org.setu.deal.quote;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What a user said, with every price that was found and made for it.
 *
 * @param currency of all amounts
 * @param terms under which it is offered
 * @param on the day whose list prices count
 * @param lines with their prices
 * @param discounts of the lines
 * @param sums what it comes to
 */
record PricedQuote(
        Currency currency,
        Terms terms,
        LocalDate on,
        List<QuoteLine> lines,
        List<QuoteLineDiscount> discounts,
        Sums sums) {}
