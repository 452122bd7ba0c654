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

    /** What differs for the gateway's own pages; nothing inline, nothing from elsewhere. */
    private static final CharSequence[] OF_PAGES = {
        HttpHeaders.createOptimized("Content-Security-Policy"),
        HttpHeaders.createOptimized(
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'"),
        // Without it, browsers hide the origin of a form from the host that it came from.
        HttpHeaders.createOptimized("Referrer-Policy"),
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
        apply(headers, https, false);
    }

    static void apply(MultiMap headers, boolean https, boolean page) {
        for (int i = 0; i < ALWAYS.length; i += 2) {
            headers.add(ALWAYS[i], ALWAYS[i + 1]);
        }
        if (page) {
            for (int i = 0; i < OF_PAGES.length; i += 2) {
                headers.set(OF_PAGES[i], OF_PAGES[i + 1]);
            }
        }
        if (https) {
            headers.add(HSTS, TWO_YEARS);
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.add(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }

    /** The headers that {@link #apply} sets, so that a service's own are dropped. */
    public static String[] names() {
        String[] names = new String[ALWAYS.length / 2 + 1];
        for (int i = 0; i < ALWAYS.length; i += 2) {
            names[i / 2] = ALWAYS[i].toString();
        }
        names[names.length - 1] = HSTS.toString();
        return names;
    }
}
