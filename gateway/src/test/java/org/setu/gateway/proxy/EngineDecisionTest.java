package org.setu.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.httpproxy.HttpProxy;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.gateway.support.RawClient;
import org.setu.gateway.support.RawClient.Answer;
import org.setu.gateway.support.ScriptedUpstream;

/**
 * Why the gateway has an engine of its own (ADR 9): what vertx-http-proxy does with the same
 * requests. When one of these fails after an upgrade, the decision may be made anew.
 */
class EngineDecisionTest {

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedUpstream upstream = new ScriptedUpstream();
    private HttpServer server;

    @BeforeEach
    void proxy() {
        URI origin = URI.create(upstream.origin());
        HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient());
        proxy.origin(origin.getPort(), origin.getHost());
        server =
                vertx.createHttpServer()
                        .requestHandler(proxy)
                        .listen(-1, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    @AfterEach
    void stop() throws IOException {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        upstream.close();
    }

    @Test
    void itForwardsWhatCallersSayAboutThemselves() throws IOException {
        send(
                "GET /x HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 6.6.6.6\r\nForwarded: for=6.6.6.6\r\n\r\n");
        assertThat(upstream.last().header("X-Forwarded-For")).isEqualTo("6.6.6.6");
        assertThat(upstream.last().header("Forwarded")).isEqualTo("for=6.6.6.6");
    }

    @Test
    void itForwardsHeadersThatConnectionNames() throws IOException {
        send("GET /x HTTP/1.1\r\nHost: a\r\nConnection: X-Hop\r\nX-Hop: 1\r\nTE: trailers\r\n\r\n");
        assertThat(upstream.last().header("X-Hop")).isEqualTo("1");
    }

    @Test
    void itDoesNotBoundChunkedBodies() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";
        Answer answer =
                send(
                        "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + chunk.repeat(64)
                                + "0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(upstream.last().body()).hasSize(64 * 65_536);
    }

    @Test
    void theDefaultDecoderMendsAmbiguousFraming() throws IOException {
        Answer answer =
                send(
                        "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(upstream.seen()).hasSize(1);
    }

    @Test
    void itMakesATruncatedAnswerLookWhole() throws IOException {
        upstream.on(
                "short",
                service -> {
                    service.send("HTTP/1.1 200 OK\r\n\r\nhalf of it");
                    return false;
                });
        Answer answer = send("GET /short HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void itHasNoAnswerOfItsOwnForFailures() throws IOException {
        upstream.on("vanish", service -> false);
        Answer answer = send("GET /vanish HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body()).isEmpty();
    }

    private Answer send(String bytes) throws IOException {
        try (RawClient client = new RawClient(server.actualPort())) {
            return client.send(bytes).read();
        }
    }
}
