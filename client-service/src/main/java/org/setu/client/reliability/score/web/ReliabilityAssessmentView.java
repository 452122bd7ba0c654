package org.setu.client.reliability.score.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.score.AssessmentCause;
import org.setu.client.reliability.score.FinancialRatio;
import org.setu.client.reliability.score.Reliability;
import org.setu.client.reliability.score.ReliabilityAssessment;
import org.setu.client.reliability.score.ScoreReason;
import org.setu.client.reliability.score.Zone;
import org.setu.platform.money.Money;

/**
 * What was thought of an account or a lead, and of what it was made.
 *
 * @param accountName absent if it is no client
 * @param leadName what the lead is or was called; absent where the caller does not see it
 * @param cause why it was made
 * @param assessedBy who did or asked what led to it; absent of the system
 * @param latest whether there is none later of the same account or lead
 * @param acceptedBecause why a sales head made a client of the lead in spite of it
 */
record ReliabilityAssessmentView(
        UUID id,
        long version,
        @Nullable UUID accountId,
        @Schema(examples = "Globex") @Nullable String accountName,
        @Nullable UUID leadId,
        @Schema(examples = "Globex") @Nullable String leadName,
        AssessmentCause cause,
        boolean latest,
        Instant assessedAt,
        @Nullable UUID assessedBy,
        @Nullable String acceptedBecause,
        @Schema(examples = "2026-11-30") LocalDate asOf,
        @Schema(examples = "62") @Nullable Integer score,
        @Nullable String unscored,
        @Schema(examples = "0.6") BigDecimal confidence,
        @Schema(examples = "false") boolean blocked,
        @Schema(examples = "3.1209") @Nullable BigDecimal zScore,
        @Nullable Zone zone,
        @Nullable String zMissing,
        List<FinancialRatio> ratios,
        List<ScoreReason> reasons,
        @Schema(examples = "334") @Nullable Integer dataAgeDays,
        @Nullable Money creditLimit,
        String creditLimitReason,
        @Schema(examples = "false") boolean prepayment,
        @Schema(examples = "Nothing speaks for it") String prepaymentReason,
        InputsView inputs) {

    static ReliabilityAssessmentView of(
            ReliabilityAssessment made, @Nullable String accountName, @Nullable String leadName) {
        Reliability result = made.result();
        return new ReliabilityAssessmentView(
                made.id(),
                made.version(),
                made.party().accountId(),
                accountName,
                made.party().leadId(),
                leadName,
                made.cause(),
                made.latest(),
                made.assessedAt(),
                made.assessedBy(),
                made.acceptedBecause(),
                result.asOf(),
                result.score(),
                result.unscored(),
                result.confidence(),
                result.blocked(),
                result.z().value(),
                result.z().zone(),
                result.z().missing(),
                result.ratios(),
                result.reasons(),
                result.dataAgeDays(),
                result.creditLimit().amount(),
                result.creditLimit().reason(),
                result.prepayment(),
                result.prepaymentReason(),
                InputsView.of(made.inputs()));
    }
}
