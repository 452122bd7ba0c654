package org.setu.client.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many accounts have which scores, of those that the caller sees.
 *
 * @param membersAsOf when it was determined who is in the segment
 * @param accounts of all cells together
 * @param cells the best first, those without a code at the end
 */
@Schema(name = "RfmCells")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RfmCells(
        @Nullable UUID segment,
        @Nullable Instant membersAsOf,
        LocalDate asOf,
        int months,
        @Schema(examples = "EUR") String currency,
        long accounts,
        List<Cell> cells) {

    /** Accounts with the same scores. */
    @Schema(name = "RfmCell")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Cell(
            @Schema(examples = "543") @Nullable String code,
            @Nullable Integer recencyScore,
            @Nullable Integer frequencyScore,
            @Nullable Integer monetaryScore,
            @Nullable RfmReason reason,
            long accounts) {}
}
