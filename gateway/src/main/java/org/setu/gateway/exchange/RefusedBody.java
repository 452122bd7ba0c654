package org.setu.gateway.exchange;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;

/**
 * The rest of a request that was answered before it was read. Closing while the caller still sends
 * would reset the connection and could take the answer away from him (RFC 9112, section 9.6); so
 * what he sends is thrown away until he is done, falls silent, or has had time enough.
 */
final class RefusedBody {

    private static final long SMALL = 64 * 1024;

    /** Twice what the most generous route takes, and a half more. */
    private static final long MOST = 64 * 1024 * 1024;

    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long WHOLE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final HttpServerRequest request;
    private final boolean body;
    private final boolean closes;
    private final Deadline deadline;
    private long discarded;
    private long givenUpAt;

    RefusedBody(Exchange exchange, boolean close) {
        this.request = exchange.request();
        this.body = exchange.hasBody() && !request.isEnded();
        this.closes = close || (body && !mayKeep(exchange));
        this.deadline = exchange.context().deadlines().create(this::close);
        if (closes) {
            exchange.context().closing().add(request.connection());
        }
    }

    boolean closes() {
        return closes;
    }

    void discard() {
        if (!body) {
            if (closes) {
                close();
            }
            return;
        }
        givenUpAt = System.nanoTime() + WHOLE_NANOS;
        waitForMore();
        request.exceptionHandler(failure -> close());
        request.handler(chunk -> {
            discarded += chunk.length();
            if (discarded > MOST) {
                close();
            } else {
                waitForMore();
            }
        });
        request.endHandler(nothing -> {
            deadline.clear();
            if (closes) {
                close();
            }
        });
        request.resume();
    }

    private void waitForMore() {
        long silentAt = System.nanoTime() + SILENCE_NANOS;
        deadline.at(silentAt - givenUpAt < 0 ? silentAt : givenUpAt);
    }

    private void close() {
        deadline.clear();
        request.connection().close();
    }

    /** Whether the body is surely coming and small enough to wait for. */
    private static boolean mayKeep(Exchange exchange) {
        long length = exchange.contentLength();
        return length >= 0
                && length <= SMALL
                && !exchange.request().headers().contains(HttpHeaders.EXPECT);
    }
}
