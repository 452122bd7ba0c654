package org.setu.client.reliability.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be thought of somebody.
 *
 * @param asOf the day on which it is so
 * @param score 0 to 100; null where nothing is known
 * @param unscored why there is no score
 * @param confidence 0 to 1: how much of what the score could be made of is known, and how old it is
 * @param blocked whether a confirmed signal of a blocking kind counts
 * @param z Altman's Z''
 * @param ratios of the statement that was used; empty without one
 * @param reasons the weightiest inputs first, missing ones too
 * @param dataAgeDays how old that statement is; null without one
 * @param prepayment whether to deliver only against prepayment
 * @param prepaymentReason why, or why not
 */
public record Reliability(
        LocalDate asOf,
        @Nullable Integer score,
        @Nullable String unscored,
        BigDecimal confidence,
        boolean blocked,
        AltmanZ z,
        List<FinancialRatio> ratios,
        List<ScoreReason> reasons,
        @Nullable Integer dataAgeDays,
        CreditLimit creditLimit,
        boolean prepayment,
        String prepaymentReason) {

    /** Whether another says the same in what matters to people. */
    boolean isLike(Reliability other) {
        return Objects.equals(score, other.score)
                && z.zone() == other.z.zone()
                && blocked == other.blocked
                && prepayment == other.prepayment
                && confidence.compareTo(other.confidence) == 0;
    }

    /** Whether the score is below a threshold; without one it is not. */
    boolean isBelow(int threshold) {
        return score != null && score < threshold;
    }
}
