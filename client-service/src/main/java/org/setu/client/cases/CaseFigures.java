package org.setu.client.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.client.figures.GroupRow;
import org.setu.client.money.Sum;

/**
 * Figures of the cases that a caller sees.
 *
 * @param from first day (UTC) of receipt; null: from the beginning
 * @param until last day (UTC) of receipt; null: until now
 * @param groups the largest first, at most {@value GroupRow#MOST}
 */
public record CaseFigures(
        String groupBy,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Group total,
        List<Group> groups) {

    /**
     * Figures of some cases.
     *
     * @param key what they have in common, as the API spells it; null for the total and for those
     *     that have none
     * @param received all of them
     * @param open to which we owe something
     * @param overdue open, and not resolved within the promised time
     * @param reopened with which the client was not content at least once
     * @param promised for which a time of resolution was promised
     * @param late resolved, or still open, after the promised time
     * @param meanHours from receipt to resolution, by the calendar; null if none was resolved
     * @param costs what they cost us, one sum per currency
     */
    public record Group(
            @Nullable String key,
            long received,
            long open,
            long overdue,
            long resolved,
            long rejected,
            long duplicates,
            long reopened,
            long promised,
            long late,
            @Nullable Long meanHours,
            List<Sum> costs) {}
}
