package org.setu.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.exchange.Deadline;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.route.Route;
import org.setu.platform.problem.ProblemType;

/**
 * One request on its way to a service and back. Ends exactly once: with a whole answer, with a
 * problem, or, when part of an answer is out already, with a closed connection, so that a broken
 * answer never looks like a whole one.
 */
final class Forwarding {

    private static final String EVENT_STREAM = "text/event-stream";
    private static final long CONNECT_SLACK = TimeUnit.SECONDS.toNanos(1);

    private final ProxyEngine engine;
    private final Exchange exchange;
    private final Route route;
    private final Deadline deadline;
    private boolean retried;
    private boolean over;
    private boolean streaming;
    private @Nullable HttpClientRequest upstream;
    private @Nullable RequestPump requestPump;
    private @Nullable ResponsePump responsePump;

    Forwarding(ProxyEngine engine, Exchange exchange, Route route) {
        this.engine = engine;
        this.exchange = exchange;
        this.route = route;
        this.deadline = exchange.context().deadlines().create(this::expired);
    }

    void start() {
        if (exchange.hasBody()) {
            exchange.request().pause();
        }
        exchange.response().exceptionHandler(failure -> clientGone());
        exchange.response().closeHandler(nothing -> clientGone());
        connect();
    }

    private void connect() {
        deadline.in(engine.connectNanos() + CONNECT_SLACK);
        engine.client()
                .request(route.upstream().at(exchange.request().method(), exchange.request().uri()))
                .onComplete(this::connected);
    }

    private void connected(AsyncResult<HttpClientRequest> result) {
        if (over) {
            if (result.succeeded()) {
                result.result().exceptionHandler(expected -> {}).reset();
            }
            return;
        }
        if (result.failed()) {
            if (!retried && isIdempotent(exchange.request().method())) {
                // Nothing was sent, so this is safe; once, for a service that is just restarting.
                retried = true;
                connect();
                return;
            }
            unreachable();
            return;
        }
        send(result.result());
    }

    private void send(HttpClientRequest request) {
        upstream = request;
        engine.headers().toUpstream(exchange, request.headers());
        request.exceptionHandler(failure -> broken());
        request.response().onComplete(this::answered);
        if (!exchange.hasBody()) {
            if (exchange.contentLength() == 0) {
                request.putHeader(HttpHeaders.CONTENT_LENGTH, "0");
            }
            request.end();
            sent();
            return;
        }
        requestPump = new RequestPump(this, exchange, route, request, deadline);
        requestPump.start(engine.stallNanos());
    }

    /** The whole request is out. */
    void sent() {
        if (responsePump == null) {
            deadline.in(route.responseNanos());
        }
    }

    private void answered(AsyncResult<HttpClientResponse> result) {
        if (over) {
            return;
        }
        if (result.failed()) {
            broken();
            return;
        }
        HttpClientResponse response = result.result();
        response.exceptionHandler(failure -> broken());
        if (!Framing.isFramed(exchange.request().method(), response)) {
            fail(ProblemType.BAD_GATEWAY, "The service gave no valid answer.", "invalid");
            return;
        }
        if (isEventStream(response) && !stream()) {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
            fail(ProblemType.UNAVAILABLE, "Too many streams are open.", "streams");
            return;
        }
        engine.headers()
                .toClient(
                        exchange,
                        route.upstream(),
                        response.headers(),
                        exchange.response().headers());
        exchange.response().setStatusCode(response.statusCode());
        boolean early = isRequestIncomplete();
        if (early) {
            // What follows on this connection would be the rest of the body.
            exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        long stall = streaming ? engine.streamStallNanos() : engine.stallNanos();
        responsePump = new ResponsePump(this, exchange, response, deadline, stall);
        responsePump.start();
    }

    private boolean isEventStream(HttpClientResponse response) {
        String type = response.getHeader(HttpHeaders.CONTENT_TYPE);
        return route.stream()
                && response.statusCode() == 200
                && type != null
                && type.regionMatches(true, 0, EVENT_STREAM, 0, EVENT_STREAM.length());
    }

    /** From the requests in progress to the streams; false if there are too many. */
    private boolean stream() {
        if (!route.upstream().streams().tryEnter()) {
            return false;
        }
        streaming = true;
        route.upstream().admission().leave();
        return true;
    }

    private boolean isRequestIncomplete() {
        return requestPump != null && !requestPump.isDone();
    }

    /** The whole answer is out. */
    void delivered() {
        boolean incomplete = isRequestIncomplete();
        finish();
        exchange.end(exchange.response().getStatusCode());
        if (incomplete) {
            resetUpstream();
            exchange.discardRest();
        }
    }

    /** The service failed: before the answer a problem, in the middle of it a closed connection. */
    void broken() {
        fail(ProblemType.BAD_GATEWAY, "The connection to the service broke.", "closed");
    }

    /** The body is larger than the route allows. */
    void tooLarge() {
        refuse(ProblemType.CONTENT_TOO_LARGE, ProxyEngine.tooLarge(route));
    }

    /** The caller has gone; so must what was asked of the service for him. */
    void clientGone() {
        if (!over) {
            finish();
            resetUpstream();
            exchange.end(
                    exchange.response().headWritten()
                            ? exchange.response().getStatusCode()
                            : Exchange.CLIENT_GONE);
        }
    }

    private void unreachable() {
        exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "2");
        fail(ProblemType.UNAVAILABLE, "The service cannot be reached.", "connect");
    }

    private void expired() {
        if (over) {
            return;
        }
        if (upstream == null) {
            unreachable();
            return;
        }
        if (responsePump != null) {
            fail(ProblemType.GATEWAY_TIMEOUT, null, "stall");
            return;
        }
        if (requestPump != null && requestPump.isWaitingForClient()) {
            refuse(ProblemType.REQUEST_TIMEOUT, "The body did not arrive in time.");
            return;
        }
        fail(
                ProblemType.GATEWAY_TIMEOUT,
                "The service did not answer in time.",
                "response-timeout");
    }

    private void fail(ProblemType type, @Nullable String detail, String kind) {
        if (!over) {
            engine.errors().count(route, kind);
            refuse(type, detail);
        }
    }

    private void refuse(ProblemType type, @Nullable String detail) {
        if (over) {
            return;
        }
        finish();
        resetUpstream();
        if (exchange.response().headWritten()) {
            exchange.request().connection().close();
            exchange.end(exchange.response().getStatusCode());
            return;
        }
        if (responsePump != null) {
            // The service's head was taken over but nothing of it is out yet.
            exchange.response().headers().clear();
        }
        exchange.refuse(type, detail);
    }

    private void finish() {
        over = true;
        deadline.clear();
        (streaming ? route.upstream().streams() : route.upstream().admission()).leave();
    }

    private void resetUpstream() {
        if (upstream != null) {
            upstream.reset();
        }
    }

    private static boolean isIdempotent(HttpMethod method) {
        return method != HttpMethod.POST && method != HttpMethod.PATCH;
    }
}
