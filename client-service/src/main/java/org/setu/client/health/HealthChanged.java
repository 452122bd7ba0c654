package org.setu.client.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The health of an account has changed by the threshold or more since it was told last.
 *
 * @param oldScore as it was told last, or known first
 * @param newScore 0 to 100
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HealthChanged(
        UUID assessmentId,
        UUID accountId,
        String accountName,
        UUID ownerId,
        int oldScore,
        int newScore,
        HealthBand band,
        BigDecimal confidence,
        LocalDate asOf,
        List<Component> components,
        Instant assessedAt) {

    /** What was thought of a component. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Component(HealthComponent component, @Nullable Integer score, int weight) {

        static Component of(ComponentScore one) {
            return new Component(one.component(), one.score(), one.weight());
        }
    }
}
