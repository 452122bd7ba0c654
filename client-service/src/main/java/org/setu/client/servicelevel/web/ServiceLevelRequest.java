package org.setu.client.servicelevel.web;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountTier;
import org.setu.client.servicelevel.Promise;
import org.setu.client.servicelevel.Severity;

/**
 * What is promised to the accounts of a tier.
 *
 * @param severity of which cases; of all that have no level of their own if absent
 * @param firstResponse working time until somebody of us has answered, in whole minutes
 * @param resolution working time until the case is resolved, in whole minutes
 * @param calendarId by which working time is reckoned
 */
record ServiceLevelRequest(
        @NotNull AccountTier tier,
        @Nullable Severity severity,
        @Schema(examples = "PT4H") @NotNull @WholeMinutes Duration firstResponse,
        @Schema(examples = "PT24H") @NotNull @WholeMinutes Duration resolution,
        @NotNull UUID calendarId) {

    Promise promise() {
        return new Promise(
                (int) firstResponse.toMinutes(), (int) resolution.toMinutes(), calendarId);
    }
}
