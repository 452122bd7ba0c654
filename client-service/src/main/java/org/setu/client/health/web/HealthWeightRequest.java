package org.setu.client.health.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.client.health.HealthWeight;

/**
 * How much a component counts.
 *
 * @param weight beside those of the other components; at least one is not 0
 */
record HealthWeightRequest(@Schema(examples = "30") @NotNull @Min(0) @Max(100) Integer weight) {

    static HealthWeightRequest of(HealthWeight weight) {
        return new HealthWeightRequest(weight.weight());
    }
}
