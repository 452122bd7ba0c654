package org.setu.client.need.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Day;
import org.setu.client.field.Label;
import org.setu.client.field.LongText;
import org.setu.client.field.NotNegative;
import org.setu.client.need.Evidence;
import org.setu.client.need.NeedCoverage;
import org.setu.client.need.NeedDetails;
import org.setu.client.need.NeedPriority;
import org.setu.client.need.ProductCategory;
import org.setu.platform.money.Money;

/**
 * What a client needs, as account managers describe it.
 *
 * @param category what kind of product; kept in capitals with single spaces, so that equal ones are
 *     counted together
 * @param text more than the subject says
 * @param evidence how you know, in the order in which you learned it
 * @param priority to the client; NORMAL if absent
 * @param neededBy until when the client needs it
 * @param estimatedValue what he would spend on it
 * @param quantity how much of it, in words
 * @param ownerId who sees to it; the caller if absent. He must see the account
 * @param coverage how far products of ours could meet it; NONE if absent
 * @param productIds those products; none with NONE, at least one otherwise
 * @param dealIds deals in which it is sold
 */
record NeedRequest(
        @NotNull UUID accountId,
        @Schema(examples = "DELIVERY VANS") @NotNull @Label @Size(max = ProductCategory.LONGEST)
                String category,
        @Schema(examples = "Five vans that run in the cold") @NotNull @Label String subject,
        @Schema(examples = "The old ones do not start below -20 degrees.") @Nullable @LongText
                String text,
        @Nullable @Size(max = 50) List<@NotNull @Valid Evidence> evidence,
        @Nullable NeedPriority priority,
        @Schema(examples = "2027-03-31") @Nullable @Day LocalDate neededBy,
        @Nullable @NotNegative Money estimatedValue,
        @Schema(examples = "5, and 2 more next year") @Nullable @Label String quantity,
        @Nullable UUID ownerId,
        @Nullable NeedCoverage coverage,
        @Nullable @Size(max = 50) List<@NotNull UUID> productIds,
        @Nullable @Size(max = 50) List<@NotNull UUID> dealIds) {

    static NeedRequest of(NeedDetails details) {
        return new NeedRequest(
                details.accountId(),
                details.category(),
                details.subject(),
                details.text(),
                details.evidence(),
                details.priority(),
                details.neededBy(),
                details.estimatedValue(),
                details.quantity(),
                details.ownerId(),
                details.coverage(),
                details.productIds(),
                details.dealIds());
    }

    /** Everything said, with this owner. */
    NeedDetails details(UUID owner) {
        return new NeedDetails(
                accountId,
                category,
                subject,
                text,
                known(evidence),
                Objects.requireNonNullElse(priority, NeedPriority.NORMAL),
                neededBy,
                estimatedValue,
                quantity,
                owner,
                Objects.requireNonNullElse(coverage, NeedCoverage.NONE),
                known(productIds),
                known(dealIds));
    }

    private static <T> List<T> known(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
