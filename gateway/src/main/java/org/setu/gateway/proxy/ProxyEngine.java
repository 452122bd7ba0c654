package org.setu.gateway.proxy;

import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.route.Route;
import org.setu.platform.problem.ProblemType;

/** Sends exchanges to their services. One per event loop, with connections of its own. */
public final class ProxyEngine {

    private final HttpClient client;
    private final HeaderPolicy headers;
    private final UpstreamErrors errors;
    private final long stallNanos;
    private final long streamStallNanos;
    private final long connectNanos;

    /**
     * @param stallNanos longest silence in the middle of a body
     * @param streamStallNanos longest silence of an event stream
     * @param connectNanos the client's connect time-out
     */
    public ProxyEngine(
            HttpClient client,
            HeaderPolicy headers,
            UpstreamErrors errors,
            long stallNanos,
            long streamStallNanos,
            long connectNanos) {
        this.client = client;
        this.headers = headers;
        this.errors = errors;
        this.stallNanos = stallNanos;
        this.streamStallNanos = streamStallNanos;
        this.connectNanos = connectNanos;
    }

    /** Forwards the request and the answer; refuses instead when that cannot begin. */
    public void forward(Exchange exchange, Route route) {
        if (exchange.contentLength() > route.maxBody()) {
            exchange.refuse(ProblemType.CONTENT_TOO_LARGE, tooLarge(route));
            return;
        }
        if (!route.upstream().admission().tryEnter()) {
            errors.count(route, "overload");
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
            exchange.refuse(ProblemType.UNAVAILABLE, "The service is overloaded.");
            return;
        }
        new Forwarding(this, exchange, route).start();
    }

    static String tooLarge(Route route) {
        return "The limit here is " + route.maxBody() + " bytes.";
    }

    HttpClient client() {
        return client;
    }

    HeaderPolicy headers() {
        return headers;
    }

    UpstreamErrors errors() {
        return errors;
    }

    long stallNanos() {
        return stallNanos;
    }

    long streamStallNanos() {
        return streamStallNanos;
    }

    long connectNanos() {
        return connectNanos;
    }
}
