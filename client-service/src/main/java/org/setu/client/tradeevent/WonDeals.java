package org.setu.client.tradeevent;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Sum;

/**
 * Deals that were won, each counted once.
 *
 * @param values what was agreed, one sum per currency
 * @param withoutValue how many are counted and in no sum: nobody said their value
 */
@Schema(name = "TradeEventWonDeals")
public record WonDeals(long deals, List<Sum> values, long withoutValue) {

    static final WonDeals NONE = new WonDeals(0, List.of(), 0);

    /** Adds them up. */
    static final class Adding {

        private final Set<UUID> deals = new HashSet<>();
        private final Map<String, BigDecimal> values = new TreeMap<>(Comparator.naturalOrder());
        private long withoutValue;

        /** Adds a deal, unless it is there already. */
        void add(UUID deal, @Nullable BigDecimal amount, @Nullable String currency) {
            if (!deals.add(deal)) {
                return;
            }
            if (amount == null || currency == null) {
                withoutValue++;
                return;
            }
            values.merge(currency, amount, BigDecimal::add);
        }

        WonDeals sum() {
            return new WonDeals(
                    deals.size(),
                    values.entrySet().stream()
                            .map(value -> Sum.of(value.getValue(), value.getKey()))
                            .toList(),
                    withoutValue);
        }
    }
}
