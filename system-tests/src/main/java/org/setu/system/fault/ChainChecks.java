package org.setu.system.fault;

import java.util.Map;
import java.util.UUID;

/** What followed from deals in contract-service, and from contracts in deal-service: once each. */
record ChainChecks(Tables tables, Ledger ledger, Findings findings) {

    void run() {
        Map<UUID, Long> drafts = count("contract", "deal_id", "contract where deal_id is not null");
        Map<UUID, Long> active = count("contract", "deal_id", "contract where state = 'ACTIVE'");
        Map<UUID, Long> orders = count("contract", "contract_id", "call_off");
        Map<UUID, Long> won = count("deal", "id", "deal where state = 'WON'");
        Map<UUID, Long> wins = count("deal", "deal_id", "deal_history where kind = 'WON'");
        Map<UUID, Long> mentions = count("deal", "deal_id", "deal_history where kind = 'CONTRACT'");
        for (Chain chain : ledger.chains()) {
            long requested = chain.requested() ? 1 : 0;
            long signed = chain.signed() ? 1 : 0;
            exactly("contracts of deal ", chain.deal(), requested, drafts);
            exactly("active contracts of deal ", chain.deal(), signed, active);
            exactly("winning of deal ", chain.deal(), signed, won);
            exactly("wins in the history of deal ", chain.deal(), signed, wins);
            // Asked for, drafted, signed.
            exactly(
                    "contracts in the history of deal ",
                    chain.deal(),
                    2 * requested + signed,
                    mentions);
            if (chain.contract() != null) {
                exactly("orders of contract ", chain.contract(), chain.orders(), orders);
            }
        }
        ledger.chains().forEach(chain -> drafts.remove(chain.deal()));
        drafts.keySet().forEach(deal -> findings.doubled("nobody asked for a contract of " + deal));
    }

    private void exactly(String what, UUID of, long promised, Map<UUID, Long> found) {
        findings.exactly(what + of, promised, found.getOrDefault(of, 0L));
    }

    private Map<UUID, Long> count(String database, String column, String rows) {
        return tables.byId(
                database,
                "select %s, count(*) from %s group by %s".formatted(column, rows, column));
    }
}
