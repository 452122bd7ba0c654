package org.setu.gateway.server;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.tracing.TracingPolicy;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.setu.gateway.config.GatewayConfig;
import org.setu.gateway.exchange.Deadlines;

/**
 * One event loop of the gateway: its share of the client connections, and connections to the
 * services of its own, so that a request never changes threads.
 */
final class GatewayVerticle extends AbstractVerticle {

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
        RequestPipeline pipeline = pipelines.apply(deadlines, vertx.createHttpClient(client()));
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
        long nanos = config.timeouts().head().toNanos();
        StrictRequestDecoder decoder =
                new StrictRequestDecoder(
                        serverOptions, deadlines.create(() -> connection.close()), nanos);
        ((ConnectionBase) connection)
                .channel()
                .pipeline()
                .replace("httpDecoder", "httpDecoder", decoder);
    }

    private HttpClientOptions client() {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.timeouts().connect().toMillis())
                // Admission is the limit; the pool must never make anybody wait.
                .setMaxPoolSize(config.limits().maxInFlightPerUpstream())
                .setKeepAliveTimeout(30)
                .setPipelining(false)
                .setDecompressionSupported(false)
                .setMaxHeaderSize((int) config.limits().maxHeaders().asLongValue())
                .setTracingPolicy(serverOptions.getTracingPolicy());
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
