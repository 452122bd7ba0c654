package org.setu.system.fault;

import java.time.Duration;
import java.time.Instant;

/** Waits until what was written has arrived everywhere, or nothing moves any more. */
final class Quiet {

    private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(45);

    private final Tables tables;

    Quiet(Tables tables) {
        this.tables = tables;
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
        long waiting =
                tables.number("client", "select count(*) from outbox")
                        + tables.number("deal", "select count(*) from outbox");
        String versions = "select coalesce(sum(version + 1), 0) from ";
        return waiting
                + Math.abs(
                        tables.number("client", versions + "account")
                                - tables.number("deal", versions + "account"))
                + Math.abs(
                        tables.number("client", versions + "account_visibility")
                                - tables.number("deal", versions + "published_unit"));
    }
}
