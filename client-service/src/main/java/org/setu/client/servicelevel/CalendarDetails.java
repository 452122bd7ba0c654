package org.setu.client.servicelevel;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.setu.platform.problem.ProblemException;

/**
 * Everything that can be said of a business calendar.
 *
 * @param timeZone by whose clocks it goes
 * @param hours in the order of the week
 * @param holidays in their order
 */
public record CalendarDetails(
        String name, ZoneId timeZone, List<OpeningHours> hours, List<Holiday> holidays) {

    /**
     * Checks it and puts it in order.
     *
     * @throws ProblemException (400) naming the field
     */
    public CalendarDetails {
        for (int i = 0; i < hours.size(); i++) {
            check(hours, i);
        }
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < holidays.size(); i++) {
            if (!days.add(holidays.get(i).day())) {
                throw ProblemException.invalid(
                        "/holidays/%d/day".formatted(i), "is named before already");
            }
        }
        hours =
                sorted(
                        hours,
                        Comparator.comparing(OpeningHours::day).thenComparing(OpeningHours::opens));
        holidays = sorted(holidays, Comparator.comparing(Holiday::day));
    }

    private static void check(List<OpeningHours> hours, int index) {
        OpeningHours some = hours.get(index);
        if (!some.isInOrder()) {
            throw ProblemException.invalid(
                    "/hours/%d/closes".formatted(index),
                    "must be after opens; leave it out for the end of the day");
        }
        if (hours.subList(0, index).stream().anyMatch(some::overlaps)) {
            throw ProblemException.invalid(
                    "/hours/%d/opens".formatted(index), "overlaps with other hours of the day");
        }
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(list);
        sorted.sort(order);
        return List.copyOf(sorted);
    }

    /** The time in which work is done. */
    WorkingTime workingTime() {
        return new WorkingTime(
                timeZone, hours, Set.copyOf(holidays.stream().map(Holiday::day).toList()));
    }
}
