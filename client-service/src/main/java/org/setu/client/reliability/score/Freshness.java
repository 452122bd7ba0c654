package org.setu.client.reliability.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much something still says when it has become old: all of it at first, then less with every
 * month, and nothing at the end.
 *
 * @param wholeMonths so long it says all
 * @param lastMonths from then on it says nothing
 */
record Freshness(int wholeMonths, int lastMonths) {

    /** Balance sheets come out a year late, and say something for some years. */
    static final Freshness OF_STATEMENTS = new Freshness(18, 60);

    /** Habits change sooner. */
    static final Freshness OF_PAYMENTS = new Freshness(6, 24);

    private static final int LEAST = 30;

    /** In percent, 30 to 100; 0 if it is too old. */
    int percent(LocalDate of, LocalDate on) {
        long months = ChronoUnit.MONTHS.between(of, on);
        if (months >= lastMonths) {
            return 0;
        }
        if (months <= wholeMonths) {
            return 100;
        }
        long lost = (100 - LEAST) * (months - wholeMonths) / (lastMonths - wholeMonths);
        return (int) (100 - lost);
    }

    /** The first day that says anything on a day. */
    LocalDate from(LocalDate on) {
        return on.minusMonths(lastMonths);
    }
}
