package org.setu.client.competitor.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.competitor.CompetitorPosition;
import org.setu.client.competitor.PositionDetails;
import org.setu.client.competitor.PositionStrength;

/**
 * A competitor at an account, as it is shown.
 *
 * @param endedOn the last day on which he was there; null while he is
 */
record PositionView(
        UUID id,
        long version,
        UUID accountId,
        UUID competitorId,
        String competitorName,
        @Nullable String supplies,
        List<String> categories,
        PositionStrength strength,
        @Nullable Integer shareOfWallet,
        @Nullable LocalDate since,
        @Nullable LocalDate contractUntil,
        @Nullable String source,
        @Nullable String note,
        @Nullable LocalDate endedOn,
        Instant createdAt,
        Instant changedAt) {

    static PositionView of(CompetitorPosition position, String competitorName) {
        PositionDetails details = position.details();
        return new PositionView(
                position.id(),
                position.version(),
                details.accountId(),
                details.competitorId(),
                competitorName,
                details.supplies(),
                details.categories(),
                details.strength(),
                details.shareOfWallet(),
                details.since(),
                details.contractUntil(),
                details.source(),
                details.note(),
                position.endedOn(),
                position.createdAt(),
                position.changedAt());
    }
}
