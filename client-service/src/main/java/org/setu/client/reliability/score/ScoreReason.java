package org.setu.client.reliability.score;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a score is what it is.
 *
 * @param input what it is about
 * @param points 0 to 100 of what is weighed; negative of what a signal takes off; absent where the
 *     input is missing
 * @param weight of 100 in the mean, less with age and without an audit; 0 where the input is
 *     missing; absent of signals, which are taken off whole
 * @param detail for people
 * @param asOf the day of the input; absent where it is missing
 */
public record ScoreReason(
        Input input,
        @Schema(examples = "70") @Nullable Integer points,
        @Schema(examples = "60") @Nullable Integer weight,
        @Schema(examples = "Z'' is 2.6 (GREY) by ANNUAL_REPORT of 2025-12-31") String detail,
        @Schema(examples = "2025-12-31") @Nullable LocalDate asOf) {

    /** What a reason is about. */
    @Schema(name = "ScoreInput")
    public enum Input {
        /** Altman's Z'' of a financial statement. */
        ALTMAN,
        /** How the account pays. */
        PAYMENT,
        /** An early warning. */
        SIGNAL
    }
}
