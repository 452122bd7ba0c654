package org.setu.client.cadence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountTier;
import org.setu.client.cadence.DueContact;

/**
 * An account and when it is to be contacted next.
 *
 * @param everyDays so many days after the last contact
 * @param agreed whether the client agreed to that; otherwise it is usual in his tier
 * @param lastContactAt when something other than a task or note was last done; null if nothing was:
 *     then the days count from the opening of the account
 * @param dueOn day (UTC); overdue if it is before today
 * @param plannedAt when the next contact is planned; null if none is
 */
record DueContactView(
        UUID accountId,
        String accountName,
        AccountTier tier,
        UUID ownerId,
        int everyDays,
        boolean agreed,
        @Nullable Instant lastContactAt,
        LocalDate dueOn,
        @Nullable Instant plannedAt) {

    static DueContactView of(DueContact due, String accountName, @Nullable Instant plannedAt) {
        return new DueContactView(
                due.id(),
                accountName,
                due.tier(),
                due.ownerId(),
                due.everyDays(),
                due.agreed(),
                due.lastContactAt(),
                due.dueOn(),
                plannedAt);
    }
}
