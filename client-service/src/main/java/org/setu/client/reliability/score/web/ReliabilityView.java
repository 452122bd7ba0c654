package org.setu.client.reliability.score.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.score.FinancialRatio;
import org.setu.client.reliability.score.Reliability;
import org.setu.client.reliability.score.ScoreReason;
import org.setu.client.reliability.score.Zone;
import org.setu.platform.money.Money;

/**
 * What is to be thought of an account or a lead today.
 *
 * @param score 0 to 100; absent where nothing is known
 * @param unscored why there is no score
 * @param confidence 0 to 1: how much of what the score could be made of is known, and how old it is
 * @param blocked whether a confirmed signal of a blocking kind counts: the score is 0 then
 * @param zScore Altman's Z'', cut after four decimals; absent where it cannot be told
 * @param zone what Z'' says: SAFE above 2.6, DISTRESS below 1.1, GREY from 1.1 to 2.6
 * @param zMissing why Z'' cannot be told
 * @param reasons of what the score is made, and what is missing
 * @param dataAgeDays how old the statement is that was used
 * @param creditLimit a suggestion: the smaller of 10 % of equity and 5 % of yearly revenue, times
 *     the score in percent
 * @param prepayment whether to deliver only against prepayment
 */
record ReliabilityView(
        @Nullable UUID accountId,
        @Nullable UUID leadId,
        @Schema(examples = "Globex") String name,
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
        @Schema(examples = "Nothing speaks for it") String prepaymentReason) {

    static ReliabilityView of(KnownParty party, Reliability now) {
        return new ReliabilityView(
                party.party().accountId(),
                party.party().leadId(),
                party.name(),
                now.asOf(),
                now.score(),
                now.unscored(),
                now.confidence(),
                now.blocked(),
                now.z().value(),
                now.z().zone(),
                now.z().missing(),
                now.ratios(),
                now.reasons(),
                now.dataAgeDays(),
                now.creditLimit().amount(),
                now.creditLimit().reason(),
                now.prepayment(),
                now.prepaymentReason());
    }
}
