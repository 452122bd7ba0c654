package org.setu.platform.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Waits longer after each failure in a row, with jitter, and not past the end of the relay. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch stopping;
    private Duration next = FIRST;

    Backoff(CountDownLatch stopping) {
        this.stopping = stopping;
    }

    void reset() {
        next = FIRST;
    }

    void pause() {
        pause(next);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    /** Half of the time for certain, the other half by chance. */
    void pause(Duration time) {
        long half = Math.max(1, time.toMillis() / 2);
        try {
            boolean _ =
                    stopping.await(
                            half + ThreadLocalRandom.current().nextLong(half),
                            TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
