package org.setu.client;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.testing.TestDatabase;

/** What happened at accounts, put where facts and people would put it. */
public final class Dealings {

    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private Dealings() {}

    /** Of UTC. */
    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** A deal was won; without amount if that is null. */
    public static void won(String account, LocalDate on, @Nullable String amount, String currency) {
        outcome(account, "WON", on, amount, currency);
    }

    /** A deal was lost. */
    public static void lost(String account, LocalDate on, String amount, String currency) {
        outcome(account, "LOST", on, amount, currency);
    }

    private static void outcome(
            String account, String result, LocalDate on, @Nullable String amount, String currency) {
        DATABASE.execute(
                "insert into deal_outcome (id, version, visibility_unit, deal_version, result,"
                        + " closed_on, account_id, amount, currency) values (?, 0, ?, 1, ?, ?, ?,"
                        + " cast(nullif(?, '') as numeric), nullif(?, ''))",
                UUID.randomUUID(),
                UUID.fromString(account),
                result,
                on,
                UUID.fromString(account),
                amount == null ? "" : amount,
                amount == null ? "" : currency);
    }

    /** Something was done for the account at noon of a day, or is planned. */
    public static void activity(String account, String owner, LocalDate on, boolean done) {
        DATABASE.execute(
                """
                with who as (select set_config('setu.actor', 'system:test', true))
                insert into activity (id, version, visibility_unit, type, state, account_id, subject,
                  owner_id, contacts, colleagues, done_at, occurs_at, created_by, search_text,
                  created_at, changed_at)
                select ?, 0, ?, 'TASK', ?, ?, 'x', ?, '{}', '{}',
                  case when ? then cast(? as timestamptz) end, cast(? as timestamptz), ?, 'x',
                  now(), now()
                from who\
                """,
                UUID.randomUUID(),
                UUID.fromString(account),
                done ? "DONE" : "PLANNED",
                UUID.fromString(account),
                UUID.fromString(owner),
                done,
                on + "T12:00:00Z",
                on + "T12:00:00Z",
                UUID.fromString(owner));
    }
}
