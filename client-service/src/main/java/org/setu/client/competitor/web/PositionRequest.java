package org.setu.client.competitor.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.competitor.PositionDetails;
import org.setu.client.competitor.PositionStrength;
import org.setu.client.field.Label;
import org.setu.client.field.LongText;
import org.setu.client.field.ShortLabel;

/**
 * A competitor at an account, as account managers describe it.
 *
 * @param supplies what he sells there
 * @param categories of what he sells there, each once
 * @param strength how he stands there, compared with us
 * @param shareOfWallet what he gets of the account's spending in these categories, in whole
 *     percent; an estimate
 * @param since when he began
 * @param contractUntil until when they are bound to each other; not before since
 * @param source how you know
 */
record PositionRequest(
        @NotNull UUID accountId,
        @NotNull UUID competitorId,
        @Schema(examples = "Pumps for the two northern plants") @Nullable @LongText String supplies,
        @Schema(examples = "[\"Pumps\"]") @Nullable @Size(max = 20)
                List<@NotNull @ShortLabel String> categories,
        @NotNull PositionStrength strength,
        @Schema(examples = "60") @Nullable @Min(0) @Max(100) Integer shareOfWallet,
        @Schema(examples = "2024-04-01") @Nullable LocalDate since,
        @Schema(examples = "2027-03-31") @Nullable LocalDate contractUntil,
        @Schema(examples = "Head of purchasing, on the fair") @Nullable @Label String source,
        @Schema(examples = "Unhappy with the delivery times.") @Nullable @LongText String note) {

    static PositionRequest of(PositionDetails details) {
        return new PositionRequest(
                details.accountId(),
                details.competitorId(),
                details.supplies(),
                details.categories(),
                details.strength(),
                details.shareOfWallet(),
                details.since(),
                details.contractUntil(),
                details.source(),
                details.note());
    }

    PositionDetails details() {
        return new PositionDetails(
                accountId,
                competitorId,
                supplies,
                categories == null ? List.of() : categories,
                strength,
                shareOfWallet,
                since,
                contractUntil,
                source,
                note);
    }
}
