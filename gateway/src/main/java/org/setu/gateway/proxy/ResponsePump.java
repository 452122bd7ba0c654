package org.setu.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.exchange.Deadline;
import org.setu.gateway.exchange.Exchange;

/**
 * Streams a service's answer to the caller and never holds more than one chunk: when the caller
 * reads slowly, the service is made to wait.
 */
final class ResponsePump {

    private final Forwarding forwarding;
    private final Exchange exchange;
    private final HttpClientResponse source;
    private final HttpServerResponse target;
    private final Deadline deadline;
    private final long stallNanos;
    private long missing;

    ResponsePump(
            Forwarding forwarding,
            Exchange exchange,
            HttpClientResponse source,
            Deadline deadline,
            long stallNanos) {
        this.forwarding = forwarding;
        this.exchange = exchange;
        this.source = source;
        this.target = exchange.response();
        this.deadline = deadline;
        this.stallNanos = stallNanos;
    }

    void start() {
        missing = announced();
        if (missing == 0) {
            end(null);
            return;
        }
        if (missing < 0) {
            target.setChunked(true);
        }
        deadline.in(stallNanos);
        source.handler(this::chunk);
        source.endHandler(nothing -> ended());
    }

    /** Bytes to come; 0 when there is no body, -1 when only the end will tell. */
    private long announced() {
        int status = source.statusCode();
        if (exchange.request().method() == HttpMethod.HEAD || status == 204 || status == 304) {
            return 0;
        }
        String length = source.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    private void chunk(Buffer chunk) {
        if (exchange.isEnded()) {
            return;
        }
        if (missing > 0) {
            missing -= chunk.length();
            if (missing == 0) {
                // The last chunk and the end in one write; short answers even with the head.
                end(chunk);
                return;
            }
        }
        target.write(chunk);
        deadline.in(stallNanos);
        if (target.writeQueueFull()) {
            source.pause();
            target.drainHandler(nothing -> drained());
        }
    }

    private void ended() {
        if (missing > 0) {
            forwarding.broken();
            return;
        }
        end(null);
    }

    private void drained() {
        if (!exchange.isEnded()) {
            deadline.in(stallNanos);
            source.resume();
        }
    }

    private void end(@Nullable Buffer last) {
        if (exchange.isEnded() || target.ended()) {
            return;
        }
        if (last == null) {
            target.end();
        } else {
            target.end(last);
        }
        forwarding.delivered();
    }
}
