package org.setu.gateway.limit;

import io.vertx.core.http.HttpHeaders;

/**
 * So many requests in a window of time: they come back evenly over the window, and a caller who was
 * quiet may send them all at once.
 *
 * @param name as in {@code RateLimit-Policy}
 * @param requests how many
 * @param windowNanos the time
 * @param policy the value of {@code RateLimit-Policy}
 */
record Quota(String name, int requests, long windowNanos, CharSequence policy) {

    static Quota of(String name, int requests, long windowNanos) {
        String policy =
                "\"%s\";q=%d;w=%d".formatted(name, requests, Seconds.roundedUp(windowNanos));
        return new Quota(name, requests, windowNanos, HttpHeaders.createOptimized(policy));
    }

    /** The time after which one more request is there. */
    long nanosPerRequest() {
        return windowNanos / requests;
    }
}
