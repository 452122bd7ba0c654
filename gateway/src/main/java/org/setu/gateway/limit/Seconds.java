package org.setu.gateway.limit;

/** Times as headers tell them. */
final class Seconds {

    private static final long NANOS = 1_000_000_000L;

    private Seconds() {}

    /** Who waits as long as he is told is not refused again. */
    static long roundedUp(long nanos) {
        return Math.ceilDiv(nanos, NANOS);
    }
}
