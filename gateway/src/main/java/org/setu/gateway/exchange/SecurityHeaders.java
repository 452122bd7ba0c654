package org.setu.gateway.exchange;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** Headers that every answer carries, whoever made it. No CORS header is among them. */
public final class SecurityHeaders {

    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private static final CharSequence[] ALWAYS = {
        HttpHeaders.createOptimized("X-Content-Type-Options"),
        HttpHeaders.createOptimized("nosniff"),
        HttpHeaders.createOptimized("X-Frame-Options"),
        HttpHeaders.createOptimized("DENY"),
        HttpHeaders.createOptimized("Content-Security-Policy"),
        HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'"),
        HttpHeaders.createOptimized("Referrer-Policy"),
        HttpHeaders.createOptimized("no-referrer"),
        HttpHeaders.createOptimized("Cross-Origin-Resource-Policy"),
        HttpHeaders.createOptimized("same-origin"),
        HttpHeaders.createOptimized("Cross-Origin-Opener-Policy"),
        HttpHeaders.createOptimized("same-origin"),
    };

    private static final CharSequence HSTS =
            HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence TWO_YEARS =
            HttpHeaders.createOptimized("max-age=63072000; includeSubDomains");

    private SecurityHeaders() {}

    /**
     * Sets them. The services' own values give way, except Cache-Control, which they know better.
     *
     * @param https whether the caller came by HTTPS; over HTTP, HSTS has no meaning
     */
    public static void apply(MultiMap headers, boolean https) {
        for (int i = 0; i < ALWAYS.length; i += 2) {
            headers.add(ALWAYS[i], ALWAYS[i + 1]);
        }
        if (https) {
            headers.add(HSTS, TWO_YEARS);
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.add(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }

    /** Whether {@link #apply} sets a header of this name, so that a service's own is dropped. */
    public static boolean owns(String name) {
        for (int i = 0; i < ALWAYS.length; i += 2) {
            if (name.equalsIgnoreCase(ALWAYS[i].toString())) {
                return true;
            }
        }
        return name.equalsIgnoreCase(HSTS.toString());
    }
}
