package org.setu.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.setu.client.servicelevel.OpeningHours;
import org.setu.client.servicelevel.Promise;
import org.setu.client.servicelevel.WorkingTime;

class ServiceClockTest {

    /** Every day from nine to five. */
    private static final WorkingTime OFFICE =
            new WorkingTime(
                    ZoneOffset.UTC,
                    Stream.of(DayOfWeek.values())
                            .map(day ->
                                    new OpeningHours(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                            .toList(),
                    Set.of());

    /** An answer within four hours, a solution within sixteen. */
    private static final Promise PROMISE = new Promise(240, 960, UUID.randomUUID());

    private static final Instant START = Instant.parse("2027-01-11T09:00:00Z");

    private final ServiceClock clock = new ServiceClock(PROMISE, OFFICE, START);

    private static Instant hour(int day, int hour) {
        return Instant.parse("2027-01-%02dT%02d:00:00Z".formatted(day, hour));
    }

    private Deadline response() {
        return Objects.requireNonNull(clock.response());
    }

    private Deadline resolution() {
        return Objects.requireNonNull(clock.resolution());
    }

    @Test
    void theTimesArePromisedFromTheStartOn() {
        assertThat(response().warnAt()).isEqualTo(hour(11, 12));
        assertThat(response().dueAt()).isEqualTo(hour(11, 13));
        assertThat(resolution().warnAt()).isEqualTo(hour(12, 13));
        assertThat(resolution().dueAt()).isEqualTo(hour(12, 17));
    }

    @Test
    void withoutAPromiseNothingIsDue() {
        ServiceClock none = new ServiceClock(null, null, START);
        none.respond(START);
        none.pause(START);
        none.goOn(null, hour(13, 9));
        none.stop(null, hour(13, 9));
        none.restart(null, hour(14, 9));
        assertThat(none.response()).isNull();
        assertThat(none.resolution()).isNull();
        assertThat(none.tell(hour(20, 9))).isEqualTo(ServiceClock.Tidings.NONE);
    }

    @Test
    void whileTheClientOwesAnAnswerTheTimesStandStill() {
        clock.respond(hour(11, 10));
        clock.pause(hour(11, 15));
        assertThat(clock.tell(hour(20, 9))).isEqualTo(ServiceClock.Tidings.NONE);

        clock.goOn(OFFICE, hour(13, 11));

        // Two hours of the first day, eight of the second, two of the third.
        assertThat(resolution().warnAt()).isEqualTo(hour(13, 17));
        assertThat(resolution().dueAt()).isEqualTo(hour(14, 13));
        assertThat(response().dueAt()).isEqualTo(hour(11, 13));
        assertThat(clock.waitingSince()).isNull();
    }

    @Test
    void pausesAddUp() {
        clock.pause(hour(11, 10));
        clock.goOn(OFFICE, hour(11, 11));
        clock.pause(hour(11, 12));
        clock.goOn(OFFICE, hour(11, 14));
        assertThat(response().dueAt()).isEqualTo(hour(11, 16));
        assertThat(resolution().dueAt()).isEqualTo(hour(13, 12));
    }

    @Test
    void theOwnerIsToldOfEachDeadlineOnceBeforeAndOnceAfter() {
        assertThat(clock.tell(hour(11, 11)).response()).isEqualTo(Deadline.Told.NOTHING);
        assertThat(clock.tell(hour(11, 12)).response()).isEqualTo(Deadline.Told.WARNED);
        assertThat(clock.tell(hour(11, 12)).response()).isEqualTo(Deadline.Told.NOTHING);
        assertThat(clock.tell(hour(11, 13)).response()).isEqualTo(Deadline.Told.MISSED);
        assertThat(clock.tell(hour(11, 16)).response()).isEqualTo(Deadline.Told.NOTHING);
        assertThat(clock.tell(hour(12, 17)).resolution()).isEqualTo(Deadline.Told.MISSED);
        assertThat(clock.tell(hour(20, 9))).isEqualTo(ServiceClock.Tidings.NONE);
    }

    @Test
    void whatWasDoneInTimeIsToldNoMore() {
        clock.respond(hour(11, 13));
        assertThat(response().isMissed(hour(20, 9))).isFalse();
        assertThat(clock.tell(hour(11, 16))).isEqualTo(ServiceClock.Tidings.NONE);
        clock.stop(OFFICE, hour(13, 9));
        assertThat(resolution().isMissed(hour(20, 9))).isTrue();
        assertThat(clock.tell(hour(20, 9))).isEqualTo(ServiceClock.Tidings.NONE);
    }

    @Test
    void theFirstAnswerCounts() {
        clock.respond(hour(11, 10));
        clock.respond(hour(11, 16));
        assertThat(response().metAt()).isEqualTo(hour(11, 10));
    }

    @Test
    void anotherPromiseHoldsFromTheStartOn() {
        clock.tell(hour(11, 12));
        clock.promise(new Promise(60, 120, UUID.randomUUID()), OFFICE, hour(11, 12));
        assertThat(response().dueAt()).isEqualTo(hour(11, 10));
        assertThat(resolution().dueAt()).isEqualTo(hour(11, 11));
        ServiceClock.Tidings tidings = clock.tell(hour(11, 12));
        assertThat(List.of(tidings.response(), tidings.resolution()))
                .containsExactly(Deadline.Told.MISSED, Deadline.Told.MISSED);

        clock.promise(new Promise(480, 4800, UUID.randomUUID()), OFFICE, hour(11, 12));
        assertThat(clock.tell(hour(11, 12))).isEqualTo(ServiceClock.Tidings.NONE);
        assertThat(clock.tell(hour(11, 15)).response()).isEqualTo(Deadline.Told.WARNED);
    }

    @Test
    void whatIsReopenedGetsAsMuchTimeAsTheFirstTime() {
        clock.respond(hour(11, 10));
        clock.pause(hour(11, 11));
        clock.goOn(OFFICE, hour(11, 12));
        clock.stop(OFFICE, hour(11, 16));

        clock.restart(OFFICE, hour(18, 9));

        assertThat(resolution().metAt()).isNull();
        assertThat(resolution().dueAt()).isEqualTo(hour(19, 17));
        assertThat(response().metAt()).isEqualTo(hour(11, 10));
    }

    @Test
    void whoStopsWhileTheClientIsWaitedForEndsThePauseToo() {
        clock.respond(hour(11, 10));
        clock.pause(hour(11, 11));
        clock.stop(OFFICE, hour(14, 9));
        assertThat(clock.waitingSince()).isNull();
        assertThat(resolution().isMissed(hour(20, 9))).isFalse();
    }
}
