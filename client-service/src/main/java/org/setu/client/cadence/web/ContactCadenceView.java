package org.setu.client.cadence.web;

import java.time.Instant;
import java.util.UUID;
import org.setu.client.account.AccountTier;
import org.setu.client.cadence.ContactCadence;

/** The cadence of a tier, as it is shown. */
record ContactCadenceView(
        UUID id,
        long version,
        AccountTier tier,
        int everyDays,
        Instant createdAt,
        Instant changedAt) {

    static ContactCadenceView of(ContactCadence cadence) {
        return new ContactCadenceView(
                cadence.id(),
                cadence.version(),
                cadence.tier(),
                cadence.everyDays(),
                cadence.createdAt(),
                cadence.changedAt());
    }
}
