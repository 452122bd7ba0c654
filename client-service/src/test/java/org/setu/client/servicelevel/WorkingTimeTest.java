package org.setu.client.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    private static final ZoneId MUMBAI = ZoneId.of("Asia/Kolkata");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate REPUBLIC_DAY = LocalDate.of(2027, 1, 26);

    /** Monday to Friday from nine to six with an hour at noon, in Mumbai. */
    private final WorkingTime office =
            new WorkingTime(
                    MUMBAI,
                    Stream.of(DayOfWeek.values())
                            .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
                            .flatMap(day ->
                                    Stream.of(
                                            hours(day, "13:00", "18:00"),
                                            hours(day, "09:00", "12:00")))
                            .toList(),
                    Set.of(REPUBLIC_DAY));

    private static OpeningHours hours(DayOfWeek day, String opens, String closes) {
        return new OpeningHours(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant at(ZoneId zone, String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), zone).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // Within a morning, to its end, over noon, over night, over a week-end and a holiday.
        "2027-01-25T09:30, PT1H, 2027-01-25T10:30",
        "2027-01-25T09:30, PT2H30M, 2027-01-25T12:00",
        "2027-01-25T11:30, PT1H, 2027-01-25T13:30",
        "2027-01-21T17:30, PT1H, 2027-01-22T09:30",
        "2027-01-22T17:30, PT1H, 2027-01-25T09:30",
        "2027-01-25T17:30, PT1H, 2027-01-27T09:30",
        // From outside of the hours.
        "2027-01-23T11:00, PT1H, 2027-01-25T10:00",
        "2027-01-25T12:15, PT1H, 2027-01-25T14:00",
        "2027-01-26T12:00, PT8H, 2027-01-27T18:00",
        // A week of forty hours and what follows.
        "2027-01-11T09:00, PT40H1M, 2027-01-18T09:01"
    })
    void timeGoesOnInWorkingHoursOnly(String start, Duration time, String end) {
        assertThat(office.plus(at(MUMBAI, start), time)).isEqualTo(at(MUMBAI, end));
        assertThat(office.between(at(MUMBAI, start), at(MUMBAI, end))).isEqualTo(time);
    }

    @Test
    void nothingIsBetweenLaterAndEarlier() {
        Instant noon = at(MUMBAI, "2027-01-25T11:00");
        assertThat(office.between(noon, noon)).isZero();
        assertThat(office.between(noon, noon.minusSeconds(3600))).isZero();
    }

    /** Clocks go forward on 2027-03-28 and back on 2027-10-31 in Berlin. */
    @ParameterizedTest
    @CsvSource({"2027-03-28, 23", "2027-10-31, 25", "2027-06-06, 24"})
    void anHourThatTheClocksSkipIsNotWorked(LocalDate day, int hours) {
        WorkingTime always =
                new WorkingTime(
                        BERLIN,
                        Stream.of(DayOfWeek.values())
                                .map(one -> new OpeningHours(one, LocalTime.MIDNIGHT, null))
                                .toList(),
                        Set.of());
        Instant start = day.atStartOfDay(BERLIN).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(BERLIN).toInstant();

        assertThat(always.between(start, end)).isEqualTo(Duration.ofHours(hours));
        assertThat(always.plus(start, Duration.ofHours(hours))).isEqualTo(end);
    }

    /** Whatever the hours: so much time after a start is so much time between them. */
    @Test
    void plusAndBetweenAgree() {
        Random random = new Random(20261130);
        for (int i = 0; i < 500; i++) {
            Instant start = at(BERLIN, "2027-01-01T00:00").plusSeconds(random.nextInt(31_000_000));
            Duration time = Duration.ofMinutes(1 + random.nextInt(20_000));
            Instant end = office.plus(start, time);
            assertThat(office.between(start, end)).isEqualTo(time);
            Instant middle = start.plusSeconds(random.nextInt(2_000_000));
            if (middle.isBefore(end)) {
                assertThat(office.between(start, middle).plus(office.between(middle, end)))
                        .isEqualTo(time);
            }
        }
    }

    @Test
    void whatIsNeverOverIsDueInElevenYears() {
        LocalDate start = LocalDate.of(2027, 1, 4);
        Instant due = start.plusDays(4_000).atStartOfDay(MUMBAI).toInstant();
        List<OpeningHours> hours = List.of(hours(DayOfWeek.MONDAY, "09:00", "09:01"));
        WorkingTime never =
                new WorkingTime(
                        MUMBAI,
                        hours,
                        Set.copyOf(start.datesUntil(start.plusDays(5_000)).toList()));
        WorkingTime aMinutePerWeek = new WorkingTime(MUMBAI, hours, Set.of());

        assertThat(never.plus(at(MUMBAI, "2027-01-04T09:00"), Duration.ofMinutes(1)))
                .isEqualTo(due);
        assertThat(aMinutePerWeek.plus(at(MUMBAI, "2027-01-04T08:00"), Duration.ofMinutes(571)))
                .isEqualTo(at(MUMBAI, "2037-12-07T09:01"));
        assertThat(aMinutePerWeek.plus(at(MUMBAI, "2027-01-04T08:00"), Duration.ofHours(10_000)))
                .isEqualTo(due);
    }
}
