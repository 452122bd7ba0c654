package org.setu.client.need.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.need.Evidence;
import org.setu.client.need.EvidenceSources;
import org.setu.client.need.Need;
import org.setu.client.need.NeedCoverage;
import org.setu.client.need.NeedDetails;
import org.setu.client.need.NeedPriority;
import org.setu.client.need.NeedState;
import org.setu.platform.money.Money;

/**
 * A need as colleagues see it; contacts and activities that the caller may not see are not told.
 *
 * @param reason why it is in its state: of UNMET and OBSOLETE, of what was reopened, and of COVERED
 *     if somebody said
 */
record NeedView(
        UUID id,
        long version,
        NeedState state,
        @Nullable String reason,
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
        List<UUID> dealIds,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt,
        Instant createdAt,
        Instant changedAt) {

    static NeedView of(Need need, EvidenceSources.Seen seen) {
        NeedDetails details = need.details();
        return new NeedView(
                need.id(),
                need.version(),
                need.state(),
                need.reason(),
                details.accountId(),
                details.category(),
                details.subject(),
                details.text(),
                details.evidence().stream().map(seen::of).toList(),
                details.priority(),
                details.neededBy(),
                details.estimatedValue(),
                details.quantity(),
                details.ownerId(),
                details.coverage(),
                details.productIds(),
                details.dealIds(),
                need.confirmedAt(),
                need.closedAt(),
                need.createdAt(),
                need.changedAt());
    }
}
