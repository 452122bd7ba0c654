package org.setu.client.territory.web;

import org.jspecify.annotations.Nullable;
import org.setu.client.territory.Territory;

import java.time.Instant;
import java.util.UUID;

/** A territory as it is shown. */
public record TerritoryView(
        UUID id,
        long version,
        String name,
        @Nullable UUID parentId,
        Instant createdAt,
        Instant changedAt) {

    static TerritoryView of(Territory territory) {
        return new TerritoryView(
                territory.id(),
                territory.version(),
                territory.name(),
                territory.parentId(),
                territory.createdAt(),
                territory.changedAt());
    }
}
