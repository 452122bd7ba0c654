package org.setu.client.field;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.setu.platform.problem.ProblemException;

/** Days on which something was so. */
public final class ObservedDay {

    private ObservedDay() {}

    /** Today, as it is counted everywhere here: in UTC. */
    public static LocalDate today(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Checks that a day has come, at least somewhere.
     *
     * @throws ProblemException (400) naming the field
     */
    public static void requirePast(String pointer, LocalDate day, InstantSource clock) {
        if (day.isAfter(today(clock).plusDays(1))) {
            throw ProblemException.invalid(pointer, "must not be in the future");
        }
    }
}
