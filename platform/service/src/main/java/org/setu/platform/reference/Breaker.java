package org.setu.platform.reference;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stops asking for a while after several failures in a row, so that callers do not all wait. */
final class Breaker {

    private final InstantSource clock;
    private final int failuresUntilPause;
    private final Duration pause;
    private int failures;
    private Instant pausedUntil = Instant.MIN;

    Breaker(InstantSource clock, int failuresUntilPause, Duration pause) {
        this.clock = clock;
        this.failuresUntilPause = failuresUntilPause;
        this.pause = pause;
    }

    synchronized boolean open() {
        return clock.instant().isBefore(pausedUntil);
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (failures >= failuresUntilPause) {
            pausedUntil = clock.instant().plus(pause);
            failures = 0;
        }
    }
}
