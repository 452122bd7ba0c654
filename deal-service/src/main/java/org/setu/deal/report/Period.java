package org.setu.deal.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which days a report is about.
 *
 * @param asOf the state of things on this day; null: the last day with data
 * @param from first day on which a deal may have ended to count as won or lost
 * @param until last day on which a deal may have ended to count as won or lost
 */
public record Period(
        @Nullable LocalDate asOf, @Nullable LocalDate from, @Nullable LocalDate until) {

    /** Before any deal; the database has no sooner need. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    LocalDate first() {
        return from == null ? EVER : from;
    }

    LocalDate last() {
        return until == null ? NEVER : until;
    }
}
