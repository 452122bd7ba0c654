package org.setu.gateway.call;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.proxy.HeaderPolicy;
import org.setu.gateway.proxy.UpstreamErrors;
import org.setu.gateway.route.Route;
import org.setu.gateway.route.RouteTable;

/**
 * Asks services as the caller of an exchange: with his token, for whom he acts, in his language. So
 * what comes back is what he himself would have got. One per event loop, on the connections of the
 * proxy and within its limit of requests in progress.
 */
public final class ServiceCalls {

    private final RouteTable routes;
    private final HttpClient client;
    private final HeaderPolicy headers;
    private final UpstreamErrors errors;

    public ServiceCalls(
            RouteTable routes, HttpClient client, HeaderPolicy headers, UpstreamErrors errors) {
        this.routes = routes;
        this.client = client;
        this.headers = headers;
        this.errors = errors;
    }

    /**
     * Asks the service that the route table names for the address. To be called on the event loop
     * of the exchange, where the reply comes as well; it never fails.
     *
     * @throws IllegalArgumentException if no route covers the address
     */
    public Future<ServiceReply> ask(Exchange exchange, ServiceRequest request) {
        Route route = routes.find(request.path());
        if (route == null) {
            throw new IllegalArgumentException("No service answers at " + request.path());
        }
        if (!route.upstream().admission().tryEnter()) {
            errors.count(route, "overload");
            return Future.succeededFuture(ServiceReply.Failure.OVERLOADED);
        }
        return new ServiceCall(this, exchange, route, request).start();
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
}
