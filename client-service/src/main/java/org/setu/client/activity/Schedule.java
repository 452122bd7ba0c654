package org.setu.client.activity;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Day;
import org.setu.platform.problem.ProblemException;

/**
 * When something is to happen: at a time, or in the course of a day, or at no set time.
 *
 * @param startsAt when it begins
 * @param endsAt when it ends, after it began; null if nobody said
 * @param dueOn until the end of which day it is to be done
 * @param timeZone of the IANA list: where the day lies, and in which the time was agreed
 */
@Embeddable
public record Schedule(
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable LocalDate dueOn,
        @Nullable String timeZone) {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Instant EARLIEST = Instant.parse(Day.FIRST_YEAR + "-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse(Day.LAST_YEAR + 1 + "-01-01T00:00:00Z");
    private static final String YEARS =
            "must be in the years %d to %d".formatted(Day.FIRST_YEAR, Day.LAST_YEAR);

    /** At no set time. */
    public static Schedule open() {
        return new Schedule(null, null, null, null);
    }

    /** Whether a time or a day is set. */
    boolean isSet() {
        return startsAt != null || dueOn != null;
    }

    /** The same, in this time zone where none was said. */
    Schedule in(@Nullable String usual) {
        return timeZone != null || !isSet() ? this : new Schedule(startsAt, endsAt, dueOn, usual);
    }

    /**
     * From when on it is late, or lies in the past: its beginning, or the end of its day; null at
     * no set time.
     */
    @Nullable Instant moment() {
        if (startsAt != null || dueOn == null || timeZone == null) {
            return startsAt;
        }
        return dueOn.plusDays(1).atStartOfDay(ZoneId.of(timeZone)).toInstant();
    }

    /**
     * Checks that it is one.
     *
     * @throws ProblemException (400) naming the field
     */
    void check() {
        if (startsAt != null && dueOn != null) {
            throw ProblemException.invalid("/dueOn", "goes without startsAt: say a time or a day");
        }
        if (endsAt != null && startsAt == null) {
            throw ProblemException.invalid("/endsAt", "goes with startsAt only");
        }
        checkTime("/startsAt", startsAt);
        if (dueOn != null
                && (dueOn.getYear() < Day.FIRST_YEAR || dueOn.getYear() > Day.LAST_YEAR)) {
            throw ProblemException.invalid("/dueOn", YEARS);
        }
        if (startsAt != null && endsAt != null) {
            checkLength(startsAt, endsAt);
        }
        if (isSet() && timeZone == null) {
            throw ProblemException.invalid(
                    "/timeZone", "is required: the account says none that could be taken");
        }
    }

    /**
     * Checks that it is a time in which business is done, not a slip of the pen.
     *
     * @throws ProblemException (400) naming the field
     */
    static void checkTime(String pointer, @Nullable Instant time) {
        if (time != null && (time.isBefore(EARLIEST) || !time.isBefore(LATEST))) {
            throw ProblemException.invalid(pointer, YEARS);
        }
    }

    private static void checkLength(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            throw ProblemException.invalid("/endsAt", "must be after startsAt");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw ProblemException.invalid("/endsAt", "must be within 31 days after startsAt");
        }
    }
}
