package org.setu.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.setu.gateway.config.GatewayConfig;
import org.setu.gateway.exchange.Exchange;
import org.setu.platform.problem.ProblemType;

/**
 * Lets an exchange pass while its caller has requests left, and answers it with 429 otherwise.
 * Known callers have an allowance each, wherever they come from; who has not proved who he is
 * shares that of his address. Every answer tells what is left ({@code RateLimit}, {@code
 * RateLimit-Policy}: draft-ietf-httpapi-ratelimit-headers). Allowances are those of this instance.
 */
@Singleton
public final class CallerLimits {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LIMIT = HttpHeaders.createOptimized("RateLimit");

    private final Ticker ticker;
    private final Quota caller;
    private final Quota address;
    private final Cache<String, Allowance> callers;
    private final Cache<String, Allowance> addresses;

    @Inject
    CallerLimits(GatewayConfig config) {
        GatewayConfig.Callers settings = config.limits().callers();
        Duration window = settings.window();
        this.ticker = Ticker.systemTicker();
        this.caller = Quota.of("caller", settings.requests(), window.toNanos());
        this.address = Quota.of("address", settings.anonymousRequests(), window.toNanos());
        this.callers = allowances(settings.mostKnown(), window);
        this.addresses = allowances(settings.mostKnown(), window);
    }

    /** After a window without requests an allowance is full again, as a new one is. */
    private static Cache<String, Allowance> allowances(int most, Duration window) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(window)
                .executor(Runnable::run)
                .build();
    }

    /** Whether a caller whose token is verified may go on; otherwise the exchange is answered. */
    public boolean admitCaller(Exchange exchange, String subject) {
        return admit(exchange, callers, subject, caller);
    }

    /** Whether somebody unknown may go on; otherwise the exchange is answered. */
    public boolean admitAddress(Exchange exchange) {
        String client = exchange.request().remoteAddress().hostAddress();
        return admit(exchange, addresses, client, address);
    }

    private boolean admit(
            Exchange exchange, Cache<String, Allowance> allowances, String key, Quota quota) {
        long now = ticker.read();
        Allowance allowance = allowances.get(key, any -> new Allowance(now));
        Allowance.Outcome outcome = allowance.take(quota, now);
        MultiMap headers = exchange.response().headers();
        headers.set(POLICY, quota.policy());
        headers.set(LIMIT, left(quota, outcome));
        if (outcome.allowed()) {
            return true;
        }
        long wait = Seconds.roundedUp(outcome.waitNanos());
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        exchange.refuse(
                ProblemType.TOO_MANY_REQUESTS,
                "At most %d requests in %d seconds; send the next one after %d seconds."
                        .formatted(quota.requests(), Seconds.roundedUp(quota.windowNanos()), wait));
        return false;
    }

    private static String left(Quota quota, Allowance.Outcome outcome) {
        return "\""
                + quota.name()
                + "\";r="
                + outcome.remaining()
                + ";t="
                + Seconds.roundedUp(outcome.fullNanos());
    }
}
