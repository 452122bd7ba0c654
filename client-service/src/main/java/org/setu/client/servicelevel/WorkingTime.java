package org.setu.client.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reckons in the time in which work is done: opening hours of a week at a place, without holidays.
 * What is counted is real time, so an hour that the clocks skip or repeat in spring and autumn is
 * not there or twice.
 */
public final class WorkingTime {

    /**
     * So many days are looked at: more than as many holidays as a calendar can have, each on the
     * only day of its week.
     */
    private static final int MOST_DAYS = 4_000;

    /** A span in which work is done. */
    private record Span(Instant from, Instant to) {}

    private final ZoneId zone;
    private final List<OpeningHours> hours;
    private final Set<LocalDate> holidays;

    /**
     * The time of a calendar.
     *
     * @param hours that do not overlap, at least one
     */
    public WorkingTime(ZoneId zone, List<OpeningHours> hours, Set<LocalDate> holidays) {
        this.zone = zone;
        this.hours = hours.stream().sorted(Comparator.comparing(OpeningHours::opens)).toList();
        this.holidays = Set.copyOf(holidays);
    }

    /**
     * When so much working time is over; 4,000 days later if it is not over by then.
     *
     * @param time more than zero
     */
    public Instant plus(Instant start, Duration time) {
        Duration left = time;
        LocalDate day = start.atZone(zone).toLocalDate();
        LocalDate last = day.plusDays(MOST_DAYS);
        for (; day.isBefore(last); day = day.plusDays(1)) {
            for (Span span : spans(day).toList()) {
                Instant from = span.from().isBefore(start) ? start : span.from();
                Duration here = Duration.between(from, span.to());
                if (here.isPositive()) {
                    if (here.compareTo(left) >= 0) {
                        return from.plus(left);
                    }
                    left = left.minus(here);
                }
            }
        }
        return last.atStartOfDay(zone).toInstant();
    }

    /** How much working time there is from one instant to a later one; zero if it is not later. */
    public Duration between(Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        LocalDate last = end.atZone(zone).toLocalDate();
        for (LocalDate day = start.atZone(zone).toLocalDate();
                !day.isAfter(last);
                day = day.plusDays(1)) {
            for (Span span : spans(day).toList()) {
                Instant from = span.from().isBefore(start) ? start : span.from();
                Instant to = span.to().isAfter(end) ? end : span.to();
                Duration here = Duration.between(from, to);
                sum = here.isPositive() ? sum.plus(here) : sum;
            }
        }
        return sum;
    }

    private Stream<Span> spans(LocalDate day) {
        if (holidays.contains(day)) {
            return Stream.empty();
        }
        return hours.stream()
                .filter(some -> some.day() == day.getDayOfWeek())
                .map(some -> {
                    LocalTime closes = some.closes();
                    return new Span(
                            day.atTime(some.opens()).atZone(zone).toInstant(),
                            closes == null
                                    ? day.plusDays(1).atStartOfDay(zone).toInstant()
                                    : day.atTime(closes).atZone(zone).toInstant());
                });
    }
}
