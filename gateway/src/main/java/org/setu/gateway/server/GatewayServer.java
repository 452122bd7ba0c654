package org.setu.gateway.server;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.call.ServiceCalls;
import org.setu.gateway.config.GatewayConfig;
import org.setu.gateway.config.KeycloakConfig;
import org.setu.gateway.docs.OpenApiAggregator;
import org.setu.gateway.docs.ProblemDocs;
import org.setu.gateway.endpoint.Endpoints;
import org.setu.gateway.exchange.ClosingConnections;
import org.setu.gateway.exchange.Deadlines;
import org.setu.gateway.exchange.ExchangeContext;
import org.setu.gateway.exchange.ExchangeObserver;
import org.setu.gateway.exchange.ProblemWriter;
import org.setu.gateway.limit.CallerLimits;
import org.setu.gateway.observe.AccessLog;
import org.setu.gateway.observe.RequestMetrics;
import org.setu.gateway.proxy.HeaderPolicy;
import org.setu.gateway.proxy.ProxyEngine;
import org.setu.gateway.route.RouteTable;
import org.setu.gateway.route.RouteTableFactory;
import org.setu.gateway.session.BrowserGate;
import org.setu.gateway.session.SessionPages;
import org.setu.gateway.token.Authenticator;

/**
 * Checks the configuration, then listens. Quarkus' own HTTP server is switched off: it gives no way
 * to the decoder and to requests that cannot be decoded (ADR 9).
 */
@Singleton
public final class GatewayServer {

    private static final Logger LOG = Logger.getLogger(GatewayServer.class);

    private static final long SESSIONS_ARE_CLEANED_EVERY = TimeUnit.MINUTES.toMillis(1);

    private final Vertx vertx;
    private final GatewayConfig config;
    private final KeycloakConfig keycloak;
    private final CallerLimits limits;
    private final Authenticator authenticator;
    private final BrowserGate browsers;
    private final SessionPages sessionPages;
    private final Endpoints endpoints;
    private final RequestMetrics metrics;
    private final String host;
    private final int port;
    private final boolean telemetry;
    private final List<GatewayVerticle> loops = new ArrayList<>();
    private @Nullable RouteTable routes;

    GatewayServer(
            Vertx vertx,
            GatewayConfig config,
            KeycloakConfig keycloak,
            CallerLimits limits,
            Authenticator authenticator,
            BrowserGate browsers,
            SessionPages sessionPages,
            Endpoints endpoints,
            RequestMetrics metrics,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean telemetryDisabled) {
        this.vertx = vertx;
        this.config = config;
        this.keycloak = keycloak;
        this.limits = limits;
        this.authenticator = authenticator;
        this.browsers = browsers;
        this.sessionPages = sessionPages;
        this.endpoints = endpoints;
        this.metrics = metrics;
        this.host = host;
        // Vert.x shares a free port among its loops only when asked by a negative number.
        this.port = port == 0 ? -1 : port;
        this.telemetry = !telemetryDisabled;
    }

    /** The port that is listened on; -1 before the start. */
    public int port() {
        return loops.isEmpty() ? -1 : loops.getFirst().port();
    }

    boolean isListening() {
        return port() > 0;
    }

    void start(@Observes StartupEvent event) {
        RouteTable table = RouteTableFactory.create(config);
        routes = table;
        metrics.watch(table);
        authenticator.refreshKeys();
        vertx.setPeriodic(keycloak.jwksRefresh().toMillis(), any -> authenticator.refreshKeys());
        vertx.setPeriodic(SESSIONS_ARE_CLEANED_EVERY, any -> browsers.cleanUp());
        HttpServerOptions options =
                GatewayVerticle.server(
                        config,
                        host,
                        port,
                        telemetry ? TracingPolicy.PROPAGATE : TracingPolicy.IGNORE);
        OpenApiAggregator openapi = new OpenApiAggregator(table, config.openapi());
        ProblemDocs problems = new ProblemDocs();
        int count = Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < count; i++) {
            GatewayVerticle loop =
                    new GatewayVerticle(
                            config,
                            options,
                            (deadlines, client) ->
                                    pipeline(table, openapi, problems, deadlines, client));
            vertx.deployVerticle(loop, new DeploymentOptions())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            loops.add(loop);
        }
        LOG.infof(
                "The gateway listens on %s:%d with %d routes", host, port(), table.routes().size());
    }

    /** Lets requests in progress end; Quarkus then closes Vert.x and with it the connections. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        long end = System.nanoTime() + config.drainTimeout().toNanos();
        while (isBusy() && end - System.nanoTime() > 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean isBusy() {
        return routes != null
                && routes.routes().stream()
                        .anyMatch(route -> route.upstream().admission().inFlight() > 0);
    }

    private RequestPipeline pipeline(
            RouteTable table,
            OpenApiAggregator openapi,
            ProblemDocs problems,
            Deadlines deadlines,
            HttpClient client) {
        boolean https =
                config.publicOrigin()
                        .map(origin -> "https".equals(origin.getScheme()))
                        .orElse(false);
        List<ExchangeObserver> observers =
                config.accessLog() ? List.of(metrics, new AccessLog()) : List.of(metrics);
        ExchangeContext context =
                new ExchangeContext(
                        deadlines,
                        new ClosingConnections(),
                        new ProblemWriter(),
                        observers,
                        https,
                        telemetry);
        HeaderPolicy headers = new HeaderPolicy(config.publicOrigin());
        ProxyEngine proxy =
                new ProxyEngine(
                        client,
                        headers,
                        metrics,
                        config.timeouts().stall().toNanos(),
                        config.timeouts().streamStall().toNanos(),
                        config.timeouts().connect().toNanos());
        return new RequestPipeline(
                context,
                table,
                limits,
                authenticator,
                browsers,
                sessionPages,
                proxy,
                endpoints,
                new ServiceCalls(table, client, headers, metrics),
                openapi,
                config.openapi().auth(),
                problems);
    }
}
