package org.setu.gateway.server;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.tracing.TracingPolicy;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.config.GatewayConfig;
import org.setu.gateway.exchange.Deadlines;

/**
 * One event loop of the gateway: its share of the client connections, and connections to the
 * services of its own, so that a request never changes threads.
 */
final class GatewayVerticle extends AbstractVerticle {

    private static final Logger LOG = Logger.getLogger(GatewayVerticle.class);

    private final GatewayConfig config;
    private final HttpServerOptions serverOptions;
    private final BiFunction<Deadlines, HttpClient, RequestPipeline> pipelines;
    private final Deadlines deadlines = new Deadlines();
    private @Nullable HttpServer server;

    GatewayVerticle(
            GatewayConfig config,
            HttpServerOptions serverOptions,
            BiFunction<Deadlines, HttpClient, RequestPipeline> pipelines) {
        this.config = config;
        this.serverOptions = serverOptions;
        this.pipelines = pipelines;
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.setPeriodic(Deadlines.SWEEP_MILLIS, any -> deadlines.sweep());
        HttpClient client =
                vertx.httpClientBuilder()
                        .with(client())
                        .with(pool())
                        .withConnectHandler(GatewayVerticle::quiet)
                        .build();
        RequestPipeline pipeline = pipelines.apply(deadlines, client);
        HttpServer listening =
                vertx.createHttpServer(serverOptions)
                        .connectionHandler(this::connected)
                        .invalidRequestHandler(pipeline::handleInvalid)
                        .requestHandler(pipeline);
        server = listening;
        listening.listen().<Void>mapEmpty().onComplete(started);
    }

    int port() {
        return server == null ? -1 : server.actualPort();
    }

    /** Before the first byte is read: Vert.x offers no other way to a stricter decoder. */
    private void connected(HttpConnection connection) {
        quiet(connection);
        long nanos = config.timeouts().head().toNanos();
        StrictRequestDecoder decoder =
                new StrictRequestDecoder(
                        serverOptions, deadlines.create(() -> connection.close()), nanos);
        ((ConnectionBase) connection)
                .channel()
                .pipeline()
                .replace("httpDecoder", "httpDecoder", decoder);
    }

    /** Otherwise Vert.x logs an error with a stack trace for every caller who breaks off. */
    private static void quiet(HttpConnection connection) {
        connection.exceptionHandler(
                failure -> LOG.debugf("A connection broke: %s", failure.getMessage()));
    }

    private HttpClientOptions client() {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.timeouts().connect().toMillis())
                .setKeepAliveTimeout(30)
                .setPipelining(false)
                .setDecompressionSupported(false)
                .setMaxHeaderSize((int) config.limits().maxHeaders().asLongValue())
                .setTracingPolicy(serverOptions.getTracingPolicy());
    }

    /** Admission is the limit; the pool must never make anybody wait. */
    private PoolOptions pool() {
        return new PoolOptions()
                .setHttp1MaxSize(
                        config.limits().maxInFlightPerUpstream()
                                + config.limits().maxStreamsPerUpstream());
    }

    static HttpServerOptions server(
            GatewayConfig config, String host, int port, TracingPolicy tracing) {
        return new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                .setTracingPolicy(tracing)
                // One protocol, one framing. HTTP/2 and TLS end at the ingress.
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength((int) config.limits().maxRequestLine().asLongValue())
                .setMaxHeaderSize((int) config.limits().maxHeaders().asLongValue())
                .setMaxChunkSize(16 * 1024)
                .setIdleTimeout((int) config.timeouts().idle().toSeconds())
                .setHandle100ContinueAutomatically(false)
                .setDecompressionSupported(false)
                .setCompressionSupported(false)
                .setTcpNoDelay(true);
    }
}
