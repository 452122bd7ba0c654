package org.setu.client.reorder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What an expected order says today. */
public enum ReorderState {
    /** Its day has not passed. */
    EXPECTED,
    /** Its day has passed. */
    OVERDUE,
    /** It is late by more than the usual time from one purchase to the next. */
    GONE_QUIET;

    /** The state on a day. */
    public static ReorderState on(LocalDate today, ReorderExpectation expected) {
        long late = ChronoUnit.DAYS.between(expected.expectedOn(), today);
        if (late <= 0) {
            return EXPECTED;
        }
        return late > expected.everyDays() ? GONE_QUIET : OVERDUE;
    }
}
