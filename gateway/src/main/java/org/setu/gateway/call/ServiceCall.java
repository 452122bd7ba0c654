package org.setu.gateway.call;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.call.ServiceReply.Answer;
import org.setu.gateway.call.ServiceReply.Failure;
import org.setu.gateway.exchange.Deadline;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.proxy.Framing;
import org.setu.gateway.route.Route;

/** One request of the gateway itself. Ends exactly once, and leaves nothing behind at a service. */
final class ServiceCall {

    private final ServiceCalls calls;
    private final Exchange exchange;
    private final Route route;
    private final ServiceRequest request;
    private final Promise<ServiceReply> promise = Promise.promise();
    private final Deadline deadline;
    private final Buffer body = Buffer.buffer();
    private @Nullable HttpClientRequest upstream;
    private boolean over;

    ServiceCall(ServiceCalls calls, Exchange exchange, Route route, ServiceRequest request) {
        this.calls = calls;
        this.exchange = exchange;
        this.route = route;
        this.request = request;
        this.deadline = exchange.context().deadlines().create(this::expired);
    }

    Future<ServiceReply> start() {
        exchange.whenGone(() -> fail(Failure.BROKEN, null));
        deadline.in(request.within().map(Duration::toNanos).orElse(route.responseNanos()));
        calls.client()
                .request(route.upstream().at(request.method(), request.uri()))
                .onComplete(this::connected);
        return promise.future();
    }

    private void connected(AsyncResult<HttpClientRequest> result) {
        if (over) {
            if (result.succeeded()) {
                result.result().exceptionHandler(expected -> {}).reset();
            }
            return;
        }
        if (result.failed()) {
            fail(Failure.UNREACHABLE, "connect");
            return;
        }
        send(result.result());
    }

    private void send(HttpClientRequest to) {
        upstream = to;
        calls.headers().toUpstreamAsCaller(exchange, to.headers());
        to.putHeader(HttpHeaders.ACCEPT, "application/json, application/problem+json");
        request.ifMatch().ifPresent(version -> to.putHeader(HttpHeaders.IF_MATCH, version));
        request.idempotencyKey().ifPresent(key -> to.putHeader("Idempotency-Key", key));
        to.exceptionHandler(failure -> broken());
        to.response().onComplete(this::answered);
        Buffer json = request.body().orElse(null);
        if (json != null) {
            to.putHeader(HttpHeaders.CONTENT_TYPE, request.contentType());
            to.end(json);
            return;
        }
        if (request.method() != HttpMethod.GET) {
            to.putHeader(HttpHeaders.CONTENT_LENGTH, "0");
        }
        to.end();
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
        if (!Framing.isFramed(request.method(), response)) {
            fail(Failure.BROKEN, "invalid");
            return;
        }
        response.handler(this::chunk);
        response.endHandler(nothing -> {
            MultiMap headers = MultiMap.caseInsensitiveMultiMap();
            calls.headers().fromUpstream(exchange, route.upstream(), response.headers(), headers);
            finish(new Answer(response.statusCode(), headers, body));
        });
    }

    private void chunk(Buffer chunk) {
        if (over) {
            return;
        }
        if (body.length() + chunk.length() > request.mostBytes()) {
            fail(Failure.TOO_LARGE, "invalid");
            return;
        }
        body.appendBuffer(chunk);
    }

    private void broken() {
        fail(Failure.BROKEN, "closed");
    }

    private void expired() {
        if (upstream == null) {
            fail(Failure.UNREACHABLE, "connect");
            return;
        }
        fail(Failure.TIMEOUT, "response-timeout");
    }

    private void fail(Failure failure, @Nullable String kind) {
        if (over) {
            return;
        }
        if (kind != null) {
            calls.errors().count(route, kind);
        }
        finish(failure);
        if (upstream != null) {
            upstream.reset();
        }
    }

    private void finish(ServiceReply reply) {
        if (over) {
            return;
        }
        over = true;
        deadline.clear();
        route.upstream().admission().leave();
        promise.complete(reply);
    }
}
