package org.setu.client.health;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.figures.GroupRow;

/**
 * How well it goes with the accounts that a caller sees, as they were judged last.
 *
 * @param groups the largest first, at most {@value GroupRow#MOST}
 */
public record HealthFigures(String groupBy, Group total, List<Group> groups) {

    /**
     * Figures of some accounts.
     *
     * @param key what they have in common, as the API spells it; null for the total
     * @param accounts all that were judged
     * @param unknown those of which nothing is known
     * @param meanScore of the others, with one decimal; null if there are none
     */
    @Schema(name = "HealthFiguresGroup")
    public record Group(
            @Nullable String key,
            long accounts,
            long good,
            long watch,
            long poor,
            long unknown,
            @Schema(examples = "71.4") @Nullable BigDecimal meanScore) {}
}
