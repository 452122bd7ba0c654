package org.setu.client.need;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Amount;
import org.setu.platform.money.Money;

/**
 * Everything that can be said of a need but how far it is.
 *
 * @param category what kind of product, in the spelling of {@link ProductCategory}
 * @param subject in one line
 * @param text more of it
 * @param evidence in the order in which it was written down
 * @param neededBy until when the client needs it; null if unknown
 * @param estimatedValue what he would spend on it; null if unknown
 * @param quantity how much of it, in words
 * @param ownerId who of us sees to it
 * @param coverage how far products of ours could meet it
 * @param productIds those products, in one order; the catalogue knows them, this service only keeps
 *     the ids
 * @param dealIds deals in which it is sold, in one order; ids of another service, too
 */
public record NeedDetails(
        UUID accountId,
        String category,
        String subject,
        @Nullable String text,
        List<Evidence> evidence,
        NeedPriority priority,
        @Nullable LocalDate neededBy,
        @Nullable Money estimatedValue,
        @Nullable String quantity,
        UUID ownerId,
        NeedCoverage coverage,
        List<UUID> productIds,
        List<UUID> dealIds) {

    /** One order and one spelling, so that equal ones are equal. */
    public NeedDetails {
        category = ProductCategory.of(category);
        evidence = List.copyOf(evidence);
        estimatedValue = Amount.plain(estimatedValue);
        productIds = sorted(productIds);
        dealIds = sorted(dealIds);
    }

    private static List<UUID> sorted(Collection<UUID> ids) {
        return ids.stream().distinct().sorted().toList();
    }

    /** The same, known from this. */
    NeedDetails knownFrom(List<Evidence> other) {
        return new NeedDetails(
                accountId,
                category,
                subject,
                text,
                other,
                priority,
                neededBy,
                estimatedValue,
                quantity,
                ownerId,
                coverage,
                productIds,
                dealIds);
    }
}
