package org.setu.system.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Waits until what was written has arrived everywhere, or nothing moves any more. */
final class Quiet {

    private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(45);

    private final Tables tables;
    private final Ledger ledger;

    Quiet(Tables tables, Ledger ledger) {
        this.tables = tables;
        this.ledger = ledger;
    }

    /** Returns after a while in any case: the checks say what is missing. */
    void await() throws InterruptedException {
        long best = Long.MAX_VALUE;
        Instant progress = Instant.now();
        while (Duration.between(progress, Instant.now()).compareTo(WITHOUT_PROGRESS) < 0) {
            long open = open();
            if (open == 0) {
                return;
            }
            if (open < best) {
                best = open;
                progress = Instant.now();
            }
            Thread.sleep(500);
        }
    }

    private long open() {
        long open = 0;
        for (String database : List.of("client", "deal", "contract", "notification")) {
            open += tables.number(database, "select count(*) from outbox");
        }
        for (String reader : Checks.READERS) {
            open += behind(reader, "account", "account");
            open += behind(reader, "account_visibility", "published_unit");
        }
        return open + chains() + notices();
    }

    private long behind(String reader, String owned, String read) {
        String versions = "select coalesce(sum(version + 1), 0) from ";
        return Math.abs(
                tables.number("client", versions + owned) - tables.number(reader, versions + read));
    }

    private long chains() {
        long requested = ledger.chains().stream().filter(Chain::requested).count();
        long signed = ledger.chains().stream().filter(Chain::signed).count();
        long drafted =
                tables.number(
                        "contract", "select count(*) from contract where deal_id is not null");
        long told =
                tables.number("deal", "select count(*) from deal_history where kind = 'CONTRACT'");
        // Asked for, drafted, signed.
        return Math.abs(requested - drafted) + Math.abs(2 * requested + signed - told);
    }

    private long notices() {
        long promised =
                ledger.promised(Topic.DEAL_NOTICE).size()
                        + ledger.promised(Topic.CONTRACT_NOTICE).size();
        return Math.abs(
                        promised
                                - tables.number(
                                        "notification",
                                        "select count(distinct notice_id) from message"))
                + tables.number(
                        "notification",
                        "select count(*) from message where state in"
                                + " ('PLANNED', 'QUEUED', 'SENDING')");
    }
}
