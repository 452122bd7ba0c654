package org.setu.client.reliability.signal.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Label;
import org.setu.client.reliability.signal.SignalKindDetails;

/**
 * What a kind of signal means, as administrators say it.
 *
 * @param key by which it is known; stays
 * @param name for people
 * @param points so many a confirmed signal takes off the score; a reported one half of them
 * @param validDays so many days after that of observation it counts; signals that were told keep
 *     what they have
 * @param blocking whether a confirmed one makes the score 0 and stands in the way of a conversion;
 *     false if absent
 * @param active whether new ones can be told; true if absent
 */
@Schema(name = "RiskSignalKindRequest")
record SignalKindRequest(
        @Schema(examples = "STRIKE")
                @NotNull
                @Pattern(
                        regexp = "[A-Z][A-Z0-9_]{0,39}",
                        message =
                                "must be 1 to 40 capitals, digits and underscores that begin with a"
                                        + " letter, such as COURT_CASE")
                String key,
        @Schema(examples = "Its workers are on strike") @NotNull @Label String name,
        @Schema(examples = "10") @NotNull @Min(1) @Max(100) Integer points,
        @Schema(examples = "90") @NotNull @Min(1) @Max(3650) Integer validDays,
        @Schema(examples = "false") @Nullable Boolean blocking,
        @Schema(examples = "true") @Nullable Boolean active) {

    static SignalKindRequest of(SignalKindDetails details) {
        return new SignalKindRequest(
                details.key(),
                details.name(),
                details.points(),
                details.validDays(),
                details.blocking(),
                details.active());
    }

    SignalKindDetails details() {
        return new SignalKindDetails(
                key,
                name,
                points,
                validDays,
                Objects.requireNonNullElse(blocking, false),
                Objects.requireNonNullElse(active, true));
    }
}
