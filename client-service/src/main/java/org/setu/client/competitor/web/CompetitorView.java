package org.setu.client.competitor.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.competitor.Competitor;
import org.setu.client.competitor.CompetitorDetails;
import org.setu.client.competitor.CompetitorProduct;
import org.setu.client.competitor.Swot;

/**
 * A competitor as he is shown.
 *
 * @param archived he is no more on the market, or does not matter
 */
record CompetitorView(
        UUID id,
        long version,
        String name,
        List<String> aliases,
        @Nullable String website,
        @Nullable String country,
        @Nullable String text,
        Swot swot,
        List<CompetitorProduct> products,
        boolean archived,
        Instant createdAt,
        Instant changedAt) {

    static CompetitorView of(Competitor competitor) {
        CompetitorDetails details = competitor.details();
        return new CompetitorView(
                competitor.id(),
                competitor.version(),
                details.name(),
                details.aliases(),
                details.website(),
                details.country(),
                details.text(),
                details.swot(),
                details.products(),
                competitor.archived(),
                competitor.createdAt(),
                competitor.changedAt());
    }
}
