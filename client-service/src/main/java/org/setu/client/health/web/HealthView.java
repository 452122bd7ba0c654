package org.setu.client.health.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.health.ComponentScore;
import org.setu.client.health.Health;
import org.setu.client.health.HealthBand;
import org.setu.client.health.HealthTrend;

/**
 * How well it goes with an account today.
 *
 * @param score 0 to 100: the mean of the components of which something is known, by weight; absent
 *     where nothing is known
 * @param band GOOD from 70, WATCH from 40, POOR below
 * @param confidence 0 to 1: how much of what the score could be made of is known
 * @param scoreBefore thirty days ago; absent if there was none
 * @param trend UP or DOWN from five points against then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Health")
record HealthView(
        UUID accountId,
        @Schema(examples = "Globex") String accountName,
        LocalDate asOf,
        @Schema(examples = "72") @Nullable Integer score,
        HealthBand band,
        @Schema(examples = "0.75") BigDecimal confidence,
        @Schema(examples = "60") @Nullable Integer scoreBefore,
        HealthTrend trend,
        List<ComponentScore> components) {

    static HealthView of(UUID id, String name, Health health, @Nullable Integer before) {
        return new HealthView(
                id,
                name,
                health.asOf(),
                health.score(),
                HealthBand.of(health.score()),
                health.confidence(),
                before,
                HealthTrend.of(before, health.score()),
                health.components());
    }
}
