package org.setu.client.reliability.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account became a risk: its score fell below the threshold, or a confirmed signal of a blocking
 * kind counts. Told once when that happens.
 *
 * @param oldScore before; null if there was none
 * @param newScore 0 to 100; 0 of what is blocked
 * @param threshold below which it fell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RiskChanged(
        UUID assessmentId,
        UUID accountId,
        String accountName,
        @Nullable Integer oldScore,
        int newScore,
        int threshold,
        @Nullable Zone zone,
        boolean blocked,
        boolean prepayment,
        BigDecimal confidence,
        LocalDate asOf,
        List<Reason> reasons,
        Instant assessedAt) {

    /** Why the score is what it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(
            ScoreReason.Input input,
            @Nullable Integer points,
            @Nullable Integer weight,
            String detail,
            @Nullable LocalDate asOf) {

        static Reason of(ScoreReason reason) {
            return new Reason(
                    reason.input(),
                    reason.points(),
                    reason.weight(),
                    reason.detail(),
                    reason.asOf());
        }
    }
}
