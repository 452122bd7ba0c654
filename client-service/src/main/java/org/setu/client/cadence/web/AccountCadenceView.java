package org.setu.client.cadence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.cadence.AccountCadence;
import org.setu.client.cadence.CadenceDetails;

/** What was agreed with a client, as it is shown. */
record AccountCadenceView(
        UUID id,
        long version,
        UUID accountId,
        @Nullable Integer everyDays,
        @Nullable LocalDate quietUntil,
        String reason,
        Instant createdAt,
        Instant changedAt) {

    static AccountCadenceView of(AccountCadence cadence) {
        CadenceDetails details = cadence.details();
        return new AccountCadenceView(
                cadence.id(),
                cadence.version(),
                details.accountId(),
                details.everyDays(),
                details.quietUntil(),
                details.reason(),
                cadence.createdAt(),
                cadence.changedAt());
    }
}
