package org.setu.deal.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.setu.deal.deal.messaging.DealFacts;
import org.setu.deal.visibility.DealGrants;
import org.setu.platform.access.CurrentCaller;

/** Stores and takes back imported deals, many at once. */
@ApplicationScoped
public class KeepingImportedDeals {

    private final Deals deals;
    private final DealHistories histories;
    private final DealGrants grants;
    private final DealFacts facts;
    private final CurrentCaller caller;

    KeepingImportedDeals(
            Deals deals,
            DealHistories histories,
            DealGrants grants,
            DealFacts facts,
            CurrentCaller caller) {
        this.deals = deals;
        this.histories = histories;
        this.grants = grants;
        this.facts = facts;
        this.caller = caller;
    }

    /** Stores new deals, says who sees them, and publishes each once as imported. */
    public void keep(List<Deal> imported, Instant at) {
        deals.persist(imported);
        Map<UUID, DealHistory> entries = new HashMap<>();
        for (Deal deal : imported) {
            entries.put(
                    deal.id(), DealHistory.of(deal, HistoryKind.IMPORTED, caller.get(), at, null));
        }
        histories.persist(entries.values());
        deals.flush();
        grants.write(imported.stream().map(Deal::id).toList());
        facts.publishAll(imported, entries);
    }

    /** Removes an imported deal; false if it was changed since and therefore stays. */
    public boolean takeBack(Deal deal) {
        if (deal.version() > 0) {
            return false;
        }
        deals.delete(deal);
        grants.forget(List.of(deal.id()));
        return true;
    }
}
