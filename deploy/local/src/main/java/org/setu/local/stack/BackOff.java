package org.setu.local.stack;

import java.time.Duration;

/**
 * How long to wait before the next try.
 *
 * @param first wait after the first failure, doubled with each further one
 * @param longest it never waits longer
 */
public record BackOff(Duration first, Duration longest) {

    /**
     * For a component that ended: at once enough after a single kill, slow enough when it ends
     * again and again.
     */
    public static final BackOff OF_RESTARTS =
            new BackOff(Duration.ofMillis(500), Duration.ofSeconds(30));

    /** The wait after that many failures in a row. */
    public Duration after(int failures) {
        int doublings = Math.clamp(failures - 1, 0, 30);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
