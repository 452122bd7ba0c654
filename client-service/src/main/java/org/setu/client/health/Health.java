package org.setu.client.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well it goes with an account on a day.
 *
 * @param score 0 to 100: the mean of the components of which something is known, by their weights;
 *     null if nothing is known
 * @param confidence 0 to 1: the known parts of each component, by the same weights
 */
public record Health(
        LocalDate asOf,
        @Nullable Integer score,
        BigDecimal confidence,
        List<ComponentScore> components) {

    /** The health that follows from what is known. */
    public static Health of(
            HealthInputs inputs, Map<HealthComponent, Integer> weights, LocalDate day) {
        List<ComponentScore> components =
                Arrays.stream(HealthComponent.values())
                        .map(component ->
                                ComponentScore.of(
                                        component,
                                        weights.getOrDefault(component, 0),
                                        inputs.parts(component, day)))
                        .toList();
        return new Health(day, score(components), confidence(components), components);
    }

    private static @Nullable Integer score(List<ComponentScore> components) {
        long sum = 0;
        long weights = 0;
        for (ComponentScore one : components) {
            if (one.score() != null) {
                sum += (long) one.score() * one.weight();
                weights += one.weight();
            }
        }
        return weights == 0
                ? null
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(weights), 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static BigDecimal confidence(List<ComponentScore> components) {
        int weights = components.stream().mapToInt(ComponentScore::weight).sum();
        if (weights == 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        return components.stream()
                .map(one -> one.known().multiply(BigDecimal.valueOf(one.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP);
    }
}
