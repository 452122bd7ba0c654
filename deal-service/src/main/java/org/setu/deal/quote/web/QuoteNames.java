package org.setu.deal.quote.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.web.DealView.Named;
import org.setu.deal.quote.web.QuoteSummary.Numbered;

/**
 * The names behind the ids of some quotes.
 *
 * @param deals those that the caller sees, by id
 * @param accounts account names by id
 * @param staff staff names by id
 */
record QuoteNames(Map<UUID, Numbered> deals, Map<UUID, String> accounts, Map<UUID, String> staff) {

    @Nullable Numbered deal(UUID id) {
        return deals.get(id);
    }

    @Nullable Named account(@Nullable UUID id) {
        return id == null ? null : new Named(id, accounts.get(id));
    }

    Named person(UUID id) {
        return new Named(id, staff.get(id));
    }

    @Nullable Named personOrNull(@Nullable UUID id) {
        return id == null ? null : person(id);
    }
}
