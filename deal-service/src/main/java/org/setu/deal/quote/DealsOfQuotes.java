package org.setu.deal.quote;

import jakarta.enterprise.context.ApplicationScoped;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.Deals;
import org.setu.platform.access.SystemWork;

/**
 * Finds the deal that a quote belongs to. A partner sees the quote and not the deal, but what he
 * says changes it: so the deal, and nothing else, is read as the system.
 */
@ApplicationScoped
public class DealsOfQuotes {

    private final Deals deals;

    DealsOfQuotes(Deals deals) {
        this.deals = deals;
    }

    public Deal of(Quote quote) {
        return SystemWork.call("the deal of a quote", () -> deals.get(quote.dealId()));
    }
}
