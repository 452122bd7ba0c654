package org.setu.system.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.setu.local.rig.Rig;
import org.setu.system.fault.TopicHistory.Published;

/** Acknowledged = stored = published = arrived, once each and in order. */
final class Checks {

    /** Who keeps read models of what client-service publishes. */
    static final List<String> READERS = List.of("deal", "contract", "notification");

    private final Rig rig;
    private final Tables tables;
    private final Ledger ledger;
    private final Findings findings;

    Checks(Rig rig, Ledger ledger, Findings findings) {
        this.rig = rig;
        this.tables = new Tables(rig);
        this.ledger = ledger;
        this.findings = findings;
    }

    void run() {
        Map<UUID, Long> accounts = tables.byId("client", "select id, version from account");
        stored(Topic.ACCOUNT, accounts);
        List<Published> states = TopicHistory.read(rig.bootstrapServers(), Topic.ACCOUNT);
        published(Topic.ACCOUNT, states);
        lastRecords(states, accounts);
        arrived(accounts);

        stored(Topic.DEAL_FACT, withoutChains("deal", "select id, version from deal"));
        List<Published> deals = TopicHistory.read(rig.bootstrapServers(), Topic.DEAL_FACT);
        Set<UUID> chained = ledger.chains().stream().map(Chain::deal).collect(Collectors.toSet());
        published(
                Topic.DEAL_FACT,
                deals.stream().filter(event -> !chained.contains(event.subject())).toList());
        history();

        stored(
                Topic.CONTRACT_FACT,
                tables.byId("contract", "select id, version from contract where deal_id is null"));
        new PromiseChecks(findings)
                .check(
                        ledger.promised(Topic.DEAL_FACT),
                        deals.stream().filter(event -> chained.contains(event.subject())).toList(),
                        Topic.DEAL_FACT);
        new PromiseChecks(findings)
                .check(
                        ledger.promised(Topic.CONTRACT_FACT),
                        TopicHistory.read(rig.bootstrapServers(), Topic.CONTRACT_FACT),
                        Topic.CONTRACT_FACT);
        new ChainChecks(tables, ledger, findings).run();
    }

    private Map<UUID, Long> withoutChains(String database, String query) {
        Map<UUID, Long> rows = tables.byId(database, query);
        ledger.chains().forEach(chain -> rows.remove(chain.deal()));
        return rows;
    }

    /** The stored version is the last one acknowledged, and nothing else is stored. */
    private void stored(String topic, Map<UUID, Long> rows) {
        Map<UUID, Long> promised = new HashMap<>();
        ledger.of(topic)
                .forEach(write -> promised.merge(write.subject(), write.version(), Math::max));
        promised.forEach((id, version) -> {
            Long actual = rows.get(id);
            if (actual == null || actual < version) {
                findings.lost(
                        "%s %s has version %s, %d promised".formatted(topic, id, actual, version));
            } else if (actual > version) {
                findings.doubled(
                        "%s %s has version %d, %d promised".formatted(topic, id, actual, version));
            }
        });
        rows.keySet().stream()
                .filter(id -> !promised.containsKey(id))
                .forEach(id -> findings.doubled("%s %s was never promised".formatted(topic, id)));
    }

    /** Every acknowledged version is published by exactly one event, and they come in order. */
    private void published(String topic, List<Published> events) {
        Set<UUID> seen = new HashSet<>();
        Map<UUID, Long> latest = new HashMap<>();
        Set<Acknowledged> told = new HashSet<>();
        Set<Acknowledged> promised = new HashSet<>(ledger.of(topic));
        for (Published event : events) {
            if (!seen.add(event.eventId())) {
                findings.resent();
                continue;
            }
            Acknowledged write = new Acknowledged(topic, event.subject(), event.version());
            if (!promised.contains(write)) {
                findings.doubled("published and never promised: " + event + " on " + topic);
            }
            if (!told.add(write)) {
                findings.doubled("two events for " + write);
            }
            long before = latest.getOrDefault(event.subject(), -1L);
            if (event.version() < before) {
                findings.inverted("%s after version %d on %s".formatted(event, before, topic));
            }
            latest.merge(event.subject(), event.version(), Math::max);
        }
        promised.stream()
                .filter(write -> !told.contains(write))
                .forEach(write -> findings.lost("never published: " + write));
    }

    /** Whoever reads a state topic afresh ends with what is stored, resent records included. */
    private void lastRecords(List<Published> states, Map<UUID, Long> rows) {
        Map<UUID, Long> last = new HashMap<>();
        states.forEach(state -> last.put(state.subject(), state.version()));
        rows.forEach((id, version) -> {
            Long actual = last.get(id);
            if (actual != null && !actual.equals(version)) {
                findings.inverted(
                        "the last state of account %s is of version %d, stored is %d"
                                .formatted(id, actual, version));
            }
        });
    }

    /** The other services' read models hold what the owner has. */
    private void arrived(Map<UUID, Long> accounts) {
        Map<UUID, Long> units = tables.byId("client", "select id, version from account_visibility");
        for (String reader : READERS) {
            same(
                    "account in " + reader,
                    accounts,
                    tables.byId(reader, "select id, version from account"));
            same(
                    "visibility of account in " + reader,
                    units,
                    tables.byId(reader, "select id, version from published_unit"));
        }
    }

    private void same(String what, Map<UUID, Long> owner, Map<UUID, Long> reader) {
        owner.forEach((id, version) -> {
            Long actual = reader.get(id);
            if (actual == null) {
                findings.lost("%s %s never arrived".formatted(what, id));
            } else if (!actual.equals(version)) {
                findings.inverted(
                        "%s %s arrived as version %d, stored is %d"
                                .formatted(what, id, actual, version));
            }
        });
    }

    /** Every acknowledged change of a deal has left exactly one line in its history. */
    private void history() {
        Map<UUID, Long> lines =
                tables.byId("deal", "select deal_id, count(*) from deal_history group by deal_id");
        Map<UUID, Long> promised = new HashMap<>();
        ledger.of(Topic.DEAL_FACT).forEach(write -> promised.merge(write.subject(), 1L, Long::sum));
        promised.forEach((id, count) ->
                findings.exactly("changes of deal " + id, count, lines.getOrDefault(id, 0L)));
    }
}
