package org.setu.client.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was thought of one component.
 *
 * @param score 0 to 100, the mean of its known parts; absent if none is known
 * @param weight 0 to 100, as it was configured then
 */
public record ComponentScore(
        HealthComponent component,
        @Schema(examples = "80") @Nullable Integer score,
        @Schema(examples = "30") int weight,
        List<HealthPart> parts) {

    static ComponentScore of(HealthComponent component, int weight, List<HealthPart> parts) {
        List<Integer> known =
                parts.stream().map(HealthPart::points).filter(Objects::nonNull).toList();
        return new ComponentScore(component, mean(known), weight, parts);
    }

    private static @Nullable Integer mean(List<Integer> points) {
        return points.isEmpty()
                ? null
                : BigDecimal.valueOf(points.stream().mapToInt(Integer::intValue).sum())
                        .divide(BigDecimal.valueOf(points.size()), 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    /** 0 to 1: how many of its parts are known. */
    BigDecimal known() {
        long known = parts.stream().filter(part -> part.points() != null).count();
        return BigDecimal.valueOf(known)
                .divide(BigDecimal.valueOf(parts.size()), 4, RoundingMode.HALF_UP);
    }
}
