package org.setu.client.servicelevel.web;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountTier;
import org.setu.client.servicelevel.Promise;
import org.setu.client.servicelevel.ServiceLevel;
import org.setu.client.servicelevel.Severity;

/**
 * A service level as it is shown.
 *
 * @param severity of which cases; null for all that have no level of their own
 * @param firstResponse in working time
 * @param resolution in working time
 * @param endedAt since when nothing is promised by it; null while it is in force
 */
record ServiceLevelView(
        UUID id,
        long version,
        AccountTier tier,
        @Nullable Severity severity,
        Duration firstResponse,
        Duration resolution,
        UUID calendarId,
        Instant createdAt,
        @Nullable Instant endedAt) {

    static ServiceLevelView of(ServiceLevel level) {
        Promise promise = level.promise();
        return new ServiceLevelView(
                level.id(),
                level.version(),
                level.tier(),
                level.severity(),
                promise.firstResponse(),
                promise.resolution(),
                promise.calendarId(),
                level.createdAt(),
                level.endedAt());
    }
}
