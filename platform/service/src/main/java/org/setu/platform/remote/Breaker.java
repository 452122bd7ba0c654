package org.setu.platform.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stops asking for a while after several failures in a row, so that callers do not all wait. */
public final class Breaker {

    private final InstantSource clock;
    private final int failuresUntilPause;
    private final Duration pause;
    private int failures;
    private Instant pausedUntil = Instant.MIN;

    /**
     * @param failuresUntilPause how many in a row
     */
    public Breaker(InstantSource clock, int failuresUntilPause, Duration pause) {
        this.clock = clock;
        this.failuresUntilPause = failuresUntilPause;
        this.pause = pause;
    }

    /** Whether the other one is not asked now. */
    public synchronized boolean open() {
        return clock.instant().isBefore(pausedUntil);
    }

    /** It answered. */
    public synchronized void succeeded() {
        failures = 0;
    }

    /** It did not answer. */
    public synchronized void failed() {
        failures++;
        if (failures >= failuresUntilPause) {
            pausedUntil = clock.instant().plus(pause);
            failures = 0;
        }
    }
}
