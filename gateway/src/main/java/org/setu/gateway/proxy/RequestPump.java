package org.setu.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.setu.gateway.exchange.Deadline;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.route.Route;

/**
 * Streams a request body to a service, counts it, and never holds more than one chunk: when the
 * service reads slowly, the caller is made to wait.
 */
final class RequestPump {

    private final Forwarding forwarding;
    private final HttpServerRequest source;
    private final HttpClientRequest target;
    private final Deadline deadline;
    private final Route route;
    private final Exchange exchange;
    private final long length;
    private long wholeBodyAt;
    private long stallNanos;
    private long received;
    private boolean done;
    private boolean waitingForUpstream;

    RequestPump(
            Forwarding forwarding,
            Exchange exchange,
            Route route,
            HttpClientRequest target,
            Deadline deadline) {
        this.forwarding = forwarding;
        this.exchange = exchange;
        this.source = exchange.request();
        this.target = target;
        this.route = route;
        this.deadline = deadline;
        this.length = exchange.contentLength();
    }

    void start(long stall) {
        stallNanos = stall;
        wholeBodyAt = System.nanoTime() + route.bodyNanos();
        if (length >= 0) {
            target.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
        } else {
            target.setChunked(true);
        }
        target.drainHandler(nothing -> drained());
        source.exceptionHandler(failure -> forwarding.clientGone());
        source.handler(this::chunk);
        source.endHandler(nothing -> ended());
        if (source.headers().contains(HttpHeaders.EXPECT)) {
            exchange.response().writeContinue();
        }
        waitForClient();
        source.resume();
    }

    boolean isDone() {
        return done;
    }

    boolean isWaitingForClient() {
        return !done && !waitingForUpstream;
    }

    private void chunk(Buffer chunk) {
        if (done || exchange.isEnded()) {
            return;
        }
        received += chunk.length();
        if (received > route.maxBody()) {
            forwarding.tooLarge();
            return;
        }
        if (received == length) {
            // The last chunk and the end in one write; small bodies even with the head.
            done = true;
            target.end(chunk);
            forwarding.sent();
            return;
        }
        target.write(chunk);
        if (target.writeQueueFull()) {
            waitingForUpstream = true;
            source.pause();
            deadline.in(stallNanos);
            return;
        }
        waitForClient();
    }

    private void drained() {
        if (waitingForUpstream) {
            waitingForUpstream = false;
            waitForClient();
            source.resume();
        }
    }

    private void ended() {
        if (!done && !exchange.isEnded()) {
            done = true;
            target.end();
            forwarding.sent();
        }
    }

    /** A body must neither stop nor drip. */
    private void waitForClient() {
        long stalledAt = System.nanoTime() + stallNanos;
        deadline.at(stalledAt - wholeBodyAt < 0 ? stalledAt : wholeBodyAt);
    }
}
