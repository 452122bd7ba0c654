package org.setu.client.health.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountTier;
import org.setu.client.health.ComponentScore;
import org.setu.client.health.HealthAssessment;
import org.setu.client.health.HealthBand;
import org.setu.client.health.HealthCause;
import org.setu.client.health.HealthTrend;

/**
 * How well it went with an account, and of what that was made.
 *
 * @param ownerId of the account: now if this is the latest, else then
 * @param score 0 to 100; absent where nothing was known
 * @param scoreBefore thirty days before; absent if there was none
 * @param trend UP or DOWN from five points against then
 * @param latest whether there is none later of the same account
 * @param checkedOn the last day on which it was found to be so
 * @param assessedBy who asked for it; absent of the nightly ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HealthAssessmentView(
        UUID id,
        long version,
        UUID accountId,
        @Schema(examples = "Globex") String accountName,
        UUID ownerId,
        AccountTier tier,
        HealthCause cause,
        LocalDate asOf,
        Instant assessedAt,
        @Nullable UUID assessedBy,
        boolean latest,
        LocalDate checkedOn,
        @Schema(examples = "72") @Nullable Integer score,
        HealthBand band,
        @Schema(examples = "0.75") BigDecimal confidence,
        @Schema(examples = "60") @Nullable Integer scoreBefore,
        HealthTrend trend,
        List<ComponentScore> components) {

    static HealthAssessmentView of(
            HealthAssessment made, String accountName, @Nullable Integer before) {
        return new HealthAssessmentView(
                made.id(),
                made.version(),
                made.accountId(),
                accountName,
                made.ownerId(),
                made.tier(),
                made.cause(),
                made.asOf(),
                made.assessedAt(),
                made.assessedBy(),
                made.latest(),
                made.checkedOn(),
                made.score(),
                made.band(),
                made.confidence(),
                before,
                HealthTrend.of(before, made.score()),
                made.components());
    }
}
