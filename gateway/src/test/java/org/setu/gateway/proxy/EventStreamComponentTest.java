package org.setu.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.RawClient;

@QuarkusTest
class EventStreamComponentTest extends GatewayTest {

    private static final String STREAM = "/api/v1/inbox/stream";
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final CountDownLatch more = new CountDownLatch(1);
    private final List<RawClient> clients = new ArrayList<>();

    @BeforeEach
    void aServiceThatStreams() {
        upstream.on(
                "stream",
                service -> {
                    service.send(HEAD);
                    service.send(chunk("id: 1\n\n"));
                    await(more);
                    service.send(chunk("id: 2\n\n"));
                    return service.awaitHangUp();
                });
        upstream.on(
                "slow",
                service -> {
                    service.send(HEAD);
                    // Longer silent than a body may be, shorter than a stream may.
                    for (int i = 0; i < 2; i++) {
                        pause();
                        service.send(chunk(": still here\n\n"));
                    }
                    service.send("0\r\n\r\n");
                    return true;
                });
    }

    @AfterEach
    void close() throws IOException {
        more.countDown();
        for (RawClient client : clients) {
            client.close();
        }
    }

    @Test
    void eventsComeWhenTheyAreSentAndNotWhenAllIsThere() throws IOException {
        RawClient client = open();
        assertThat(client.readChunk()).isEqualTo("id: 1\n\n");
        more.countDown();
        assertThat(client.readChunk()).isEqualTo("id: 2\n\n");
    }

    @Test
    void theServiceHearsWhereTheCallerWants() throws IOException {
        RawClient client =
                connect()
                        .send(
                                request(
                                        "GET",
                                        STREAM,
                                        "Last-Event-ID: 41",
                                        "Accept: text/event-stream"));
        clients.add(client);
        client.readHead();
        assertThat(upstream.last().header("Last-Event-ID")).isEqualTo("41");
    }

    @Test
    void aSilentStreamLivesLongerThanASilentBodyAndNotForEver() throws IOException {
        RawClient slow = connect().send(request("GET", "/api/v1/inbox/slow"));
        clients.add(slow);
        assertThat(slow.read().body()).isEqualTo(": still here\n\n: still here\n\n");
        RawClient silent = open();
        assertThat(silent.readChunk()).isEqualTo("id: 1\n\n");
        assertThat(silent.readChunk()).as("after the limit").isNull();
    }

    @Test
    void openStreamsLeaveTheRequestsInProgressAndAreLimitedApart() throws IOException {
        for (int i = 0; i < 12; i++) {
            assertThat(open().readChunk()).isEqualTo("id: 1\n\n");
        }
        // Eight requests in progress are allowed here.
        assertThat(get("x").status()).isEqualTo(200);
        RawClient.Answer refused = send(request("GET", STREAM));
        assertProblem(refused, 503, "unavailable");
        assertThat(refused.header("Retry-After")).isNotNull();
        clients.removeLast().close();
        Awaitility.await().until(this::opens);
    }

    private RawClient open() throws IOException {
        RawClient client = connect().send(request("GET", STREAM));
        clients.add(client);
        assertThat(client.readHead().status()).isEqualTo(200);
        return client;
    }

    private boolean opens() throws IOException {
        RawClient client = connect().send(request("GET", STREAM));
        clients.add(client);
        return client.readHead().status() == 200;
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static void await(CountDownLatch latch) {
        try {
            boolean _ = latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            boolean _ = new CountDownLatch(1).await(1500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
