package org.setu.client.activity.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.activity.Result;
import org.setu.client.field.LongText;
import org.setu.client.field.Remark;

/**
 * What came of an activity.
 *
 * @param doneAt now if absent; not in the future
 * @param outcome what was said and agreed
 * @param nextStep what is to follow
 */
public record ResultRequest(
        @Schema(examples = "2026-11-30T15:30:00Z") @Nullable Instant doneAt,
        @Schema(examples = "They want an offer for 500 pieces.") @Nullable @LongText String outcome,
        @Schema(examples = "Send the offer by Friday") @Nullable @Remark String nextStep) {

    static @Nullable ResultRequest of(@Nullable Result result) {
        return result == null
                ? null
                : new ResultRequest(result.doneAt(), result.outcome(), result.nextStep());
    }

    Result result() {
        return new Result(doneAt, outcome, nextStep);
    }
}
