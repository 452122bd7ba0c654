package org.setu.gateway.server;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;
import org.setu.gateway.call.ServiceCalls;
import org.setu.gateway.config.AuthMode;
import org.setu.gateway.docs.OpenApiAggregator;
import org.setu.gateway.docs.ProblemDocs;
import org.setu.gateway.endpoint.Endpoint;
import org.setu.gateway.endpoint.Endpoints;
import org.setu.gateway.exchange.Exchange;
import org.setu.gateway.exchange.ExchangeContext;
import org.setu.gateway.firewall.Objection;
import org.setu.gateway.firewall.RequestFirewall;
import org.setu.gateway.limit.CallerLimits;
import org.setu.gateway.proxy.ProxyEngine;
import org.setu.gateway.route.Route;
import org.setu.gateway.route.RouteTable;
import org.setu.gateway.session.BrowserGate;
import org.setu.gateway.session.SessionPages;
import org.setu.gateway.token.Authenticator;
import org.setu.platform.problem.ProblemType;

/** The order in which a request is treated: firewall, route, caller, service. */
final class RequestPipeline implements Handler<HttpServerRequest> {

    private static final Logger LOG = Logger.getLogger(RequestPipeline.class);

    private final ExchangeContext context;
    private final RouteTable routes;
    private final CallerLimits limits;
    private final Authenticator authenticator;
    private final BrowserGate browsers;
    private final SessionPages sessionPages;
    private final ProxyEngine proxy;
    private final Endpoints endpoints;
    private final ServiceCalls services;
    private final OpenApiAggregator openapi;
    private final AuthMode openapiAuth;
    private final ProblemDocs problems;

    RequestPipeline(
            ExchangeContext context,
            RouteTable routes,
            CallerLimits limits,
            Authenticator authenticator,
            BrowserGate browsers,
            SessionPages sessionPages,
            ProxyEngine proxy,
            Endpoints endpoints,
            ServiceCalls services,
            OpenApiAggregator openapi,
            AuthMode openapiAuth,
            ProblemDocs problems) {
        this.context = context;
        this.routes = routes;
        this.limits = limits;
        this.authenticator = authenticator;
        this.browsers = browsers;
        this.sessionPages = sessionPages;
        this.proxy = proxy;
        this.endpoints = endpoints;
        this.services = services;
        this.openapi = openapi;
        this.openapiAuth = openapiAuth;
        this.problems = problems;
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (context.closing().contains(request.connection())) {
            return;
        }
        Exchange exchange = new Exchange(request, context);
        try {
            Objection objection = RequestFirewall.objection(request);
            if (objection != null) {
                refuse(exchange, objection);
                return;
            }
            dispatch(exchange, exchange.path());
        } catch (RuntimeException e) {
            LOG.error("A request could not be treated", e);
            exchange.refuse(ProblemType.INTERNAL_ERROR, null);
        }
    }

    /** What the decoder could not read. */
    void handleInvalid(HttpServerRequest request) {
        if (context.closing().contains(request.connection())) {
            return;
        }
        Exchange exchange = new Exchange(request, context);
        if (request.decoderResult().cause() instanceof TooLongHttpHeaderException) {
            exchange.refuse(ProblemType.HEADERS_TOO_LARGE, null);
            return;
        }
        exchange.refuse(ProblemType.MALFORMED_REQUEST, "This is not a valid HTTP/1.1 request.");
    }

    private void dispatch(Exchange exchange, String path) {
        Endpoint endpoint = endpoints.find(path);
        if (endpoint != null) {
            exchange.matched(endpoint.name());
            pass(exchange, endpoint.auth(), () -> Endpoints.answer(endpoint, exchange, services));
            return;
        }
        Route route = routes.find(path);
        if (route != null) {
            exchange.matched(route.name());
            pass(exchange, route.auth(), () -> proxy.forward(exchange, route));
            return;
        }
        if (sessionPages.covers(path)) {
            if (limits.admitAddress(exchange)) {
                sessionPages.answer(exchange, path);
            }
            return;
        }
        boolean document = path.equals(OpenApiAggregator.PATH);
        if (!document && !problems.covers(path)) {
            exchange.refuse(ProblemType.NOT_FOUND, "There is nothing at this address.");
            return;
        }
        HttpMethod method = exchange.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            refuse(exchange, new Objection(ProblemType.METHOD_NOT_ALLOWED, "It can only be read."));
            return;
        }
        if (document) {
            pass(exchange, openapiAuth, () -> openapi.answer(exchange));
            return;
        }
        problems.answer(exchange, path);
    }

    private void pass(Exchange exchange, AuthMode auth, Runnable next) {
        switch (auth) {
            case PUBLIC -> {
                if (limits.admitAddress(exchange)) {
                    next.run();
                }
            }
            case BEARER ->
                    browsers.open(exchange, () -> authenticator.authenticate(exchange, next));
            case PAGE ->
                    browsers.openPage(
                            exchange,
                            () -> authenticator.authenticate(exchange, next),
                            () -> stranger(exchange));
        }
    }

    private void stranger(Exchange exchange) {
        if (limits.admitAddress(exchange)) {
            BrowserGate.askToSignIn(exchange);
        }
    }

    private static void refuse(Exchange exchange, Objection objection) {
        if (objection.type() == ProblemType.METHOD_NOT_ALLOWED) {
            exchange.response().putHeader(HttpHeaders.ALLOW, RequestFirewall.METHODS);
        }
        exchange.refuse(objection.type(), objection.detail());
    }
}
