package org.setu.client.health.web;

import java.time.Instant;
import java.util.UUID;
import org.setu.client.health.HealthComponent;
import org.setu.client.health.HealthWeight;

/** How much a component counts, as it is shown. */
record HealthWeightView(
        UUID id,
        long version,
        HealthComponent component,
        int weight,
        Instant createdAt,
        Instant changedAt) {

    static HealthWeightView of(HealthWeight weight) {
        return new HealthWeightView(
                weight.id(),
                weight.version(),
                weight.component(),
                weight.weight(),
                weight.createdAt(),
                weight.changedAt());
    }
}
