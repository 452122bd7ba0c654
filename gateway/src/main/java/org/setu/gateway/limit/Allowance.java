package org.setu.gateway.limit;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What one caller has left of a quota, by the generic cell rate algorithm (ITU-T I.371): one number
 * per caller, the time at which the whole quota is back.
 */
final class Allowance {

    private final AtomicLong fullAt;

    Allowance(long now) {
        fullAt = new AtomicLong(now);
    }

    /**
     * What became of a request.
     *
     * @param allowed whether it may go on
     * @param remaining requests that may follow at once
     * @param waitNanos until one more is there; 0 if one is
     * @param fullNanos until the whole quota is there
     */
    record Outcome(boolean allowed, long remaining, long waitNanos, long fullNanos) {}

    /** Takes one request, if one is left. */
    Outcome take(Quota quota, long now) {
        while (true) {
            long full = fullAt.get();
            long pending = Math.max(0, full - now);
            long after = pending + quota.nanosPerRequest();
            if (after > quota.windowNanos()) {
                return new Outcome(false, 0, after - quota.windowNanos(), pending);
            }
            if (fullAt.compareAndSet(full, now + after)) {
                long remaining = (quota.windowNanos() - after) / quota.nanosPerRequest();
                return new Outcome(true, remaining, 0, after);
            }
        }
    }
}
