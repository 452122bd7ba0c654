package org.setu.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.exchange.Exchange;

/**
 * The gateway's cookies. The prefix makes browsers insist: only over a secure connection, for this
 * host alone, for all of it (RFC 6265bis, section 4.1.3.2).
 */
public final class Cookies {

    static final String SESSION = "__Host-setu";
    static final String SIGN_IN = "__Host-setu-sign-in";

    private Cookies() {}

    /** The value of a cookie, or null. */
    public static @Nullable String value(HttpServerRequest request, String name) {
        if (!request.headers().contains(HttpHeaders.COOKIE)) {
            return null;
        }
        Cookie cookie = request.getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }

    /** For as long as the browser is open. */
    static void set(Exchange exchange, String name, String value) {
        add(exchange, name + "=" + value);
    }

    /** For a time. */
    public static void set(Exchange exchange, String name, String value, Duration age) {
        add(exchange, name + "=" + value + "; Max-Age=" + age.toSeconds());
    }

    /** Makes the browser forget it. */
    public static void clear(Exchange exchange, String name) {
        add(exchange, name + "=; Max-Age=0");
    }

    private static void add(Exchange exchange, String cookie) {
        exchange.response()
                .headers()
                .add(HttpHeaders.SET_COOKIE, cookie + "; Path=/; Secure; HttpOnly; SameSite=Lax");
    }
}
