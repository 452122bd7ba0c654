package org.setu.client.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.platform.problem.ProblemException;

class ScheduleTest {

    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-29");

    @ParameterizedTest
    @CsvSource({
        "Asia/Kolkata, 2026-03-29T18:30:00Z",
        "America/New_York, 2026-03-30T04:00:00Z",
        // the night in which the clocks go forward
        "Europe/Berlin, 2026-03-29T22:00:00Z"
    })
    void aDayEndsWhereItLies(String zone, Instant end) {
        assertThat(new Schedule(null, null, DAY, zone).moment()).isEqualTo(end);
    }

    @Test
    void aTimeIsItsBeginning() {
        assertThat(new Schedule(NINE, NINE.plusSeconds(60), null, "UTC").moment()).isEqualTo(NINE);
        assertThat(Schedule.open().moment()).isNull();
    }

    @Test
    void theUsualTimeZoneIsTakenWhereNoneWasSaidAndOneIsNeeded() {
        assertThat(new Schedule(NINE, null, null, null).in("Asia/Kolkata").timeZone())
                .isEqualTo("Asia/Kolkata");
        assertThat(new Schedule(NINE, null, null, "UTC").in("Asia/Kolkata").timeZone())
                .isEqualTo("UTC");
        assertThat(Schedule.open().in("Asia/Kolkata")).isEqualTo(Schedule.open());
    }

    @Test
    void whatIsNoTimeIsRefusedByItsField() {
        refused(new Schedule(NINE, null, DAY, "UTC"), "/dueOn");
        refused(new Schedule(null, NINE, null, "UTC"), "/endsAt");
        refused(new Schedule(NINE, NINE, null, "UTC"), "/endsAt");
        refused(new Schedule(NINE, NINE.minusSeconds(1), null, "UTC"), "/endsAt");
        refused(
                new Schedule(NINE, NINE.plus(Duration.ofDays(31)).plusMillis(1), null, "UTC"),
                "/endsAt");
        refused(new Schedule(NINE, null, null, null), "/timeZone");
        refused(new Schedule(null, null, DAY, null), "/timeZone");
        refused(new Schedule(null, null, LocalDate.MAX, "UTC"), "/dueOn");
        refused(new Schedule(Instant.MAX, null, null, "UTC"), "/startsAt");
        refused(new Schedule(Instant.MIN, null, null, "UTC"), "/startsAt");
        Schedule.open().check();
        new Schedule(NINE, NINE.plus(Duration.ofDays(31)), null, "UTC").check();
    }

    private static void refused(Schedule schedule, String pointer) {
        assertThatThrownBy(schedule::check)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problem().errors())
                                        .extracting("pointer")
                                        .containsExactly(pointer));
    }
}
