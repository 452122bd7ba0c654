package org.setu.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.gateway.support.Conversation;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.RawClient;
import org.setu.gateway.support.RawClient.Answer;

@QuarkusTest
class BodyComponentTest extends GatewayTest {

    private static final int MIB = 1024 * 1024;

    @BeforeEach
    void scripts() {
        upstream.on("swallow", Conversation::awaitHangUp);
        upstream.on(
                "early",
                service -> {
                    service.answer("409 Conflict", "no");
                    return service.awaitHangUp();
                });
        upstream.on(
                "deaf",
                service -> {
                    Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> released);
                    return false;
                });
    }

    private volatile boolean released;

    @Test
    void bodiesArriveAsTheyWereSent() throws IOException {
        String body = "x".repeat(300_000);
        send(request("POST", PATH + "x", "Content-Length: 300000") + body);
        assertThat(upstream.last().body()).hasSize(300_000);
        assertThat(upstream.last().header("Content-Length")).isEqualTo("300000");
        send(
                request("POST", PATH + "x", "Transfer-Encoding: chunked")
                        + "5\r\nhello\r\n6;ext=1\r\n world\r\n0\r\nX: y\r\n\r\n");
        assertThat(upstream.last().body()).asString().isEqualTo("hello world");
        send(request("POST", PATH + "x", "Content-Length: 0"));
        assertThat(upstream.last().header("Content-Length")).isEqualTo("0");
        send(request("DELETE", PATH + "x", "If-Match: \"1\""));
        assertThat(upstream.last().method()).isEqualTo("DELETE");
    }

    @Test
    void anAnnouncedBodyAboveTheLimitIsRefusedUnread() throws IOException {
        String head = request("POST", PATH + "x", "Content-Length: " + (MIB + 1));
        refused(head + "x".repeat(100), 413, "content-too-large");
        refused(
                request("POST", PATH + "x", "Content-Length: 9999999999999"),
                413,
                "content-too-large");
        Answer full = send(request("POST", PATH + "x", "Content-Length: " + MIB) + "x".repeat(MIB));
        assertThat(full.status()).isEqualTo(200);
    }

    @Test
    void aChunkedBodyIsCountedAndTheServiceNeverSeesItsEnd() throws Exception {
        try (RawClient client = connect()) {
            client.send(request("POST", PATH + "swallow", "Transfer-Encoding: chunked"));
            String chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";
            for (int i = 0; i < 16; i++) {
                client.send(chunk);
            }
            client.send("1\r\nx\r\n");
            assertProblem(client.read(), 413, "content-too-large");
        }
        assertThat(upstream.last().hungUp().await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(upstream.last().body()).isEmpty();
    }

    @Test
    void uploadRoutesAllowMore() throws IOException {
        int size = 3 * MIB;
        Answer answer =
                send(
                        request("POST", "/api/v1/imports/x", "Content-Length: " + size)
                                + "x".repeat(size));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(upstream.last().body()).hasSize(size);
        refused(
                request("POST", "/api/v1/imports/x", "Content-Length: " + (25 * MIB + 1)),
                413,
                "content-too-large");
    }

    @Test
    void whoSendsFarTooMuchStillGetsHisAnswer() throws IOException {
        int size = 26 * MIB;
        try (RawClient client = connect()) {
            client.send(
                    request("POST", "/api/v1/imports/x", "Content-Length: " + size)
                            + "x".repeat(size));
            assertProblem(client.read(), 413, "content-too-large");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void aBodyThatStopsOrDripsIsGivenUp() throws Exception {
        try (RawClient client = connect()) {
            client.send(request("POST", PATH + "swallow", "Content-Length: 10") + "x");
            assertProblem(client.read(), 408, "request-timeout");
            assertThat(client.isClosed()).isTrue();
        }
        assertThat(upstream.last().hungUp().await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aRefusedBodyDoesNotBecomeTheNextRequest() throws IOException {
        try (RawClient client = connect()) {
            String body = "GET /api/v1/open/smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
            client.send(anonymous("POST", PATH + "x", "Content-Length: " + body.length()) + body);
            assertProblem(client.read(), 401, "unauthenticated");
            client.send(request("GET", PATH + "x"));
            assertThat(client.read().status()).isEqualTo(200);
        }
        assertThat(upstream.seen()).noneMatch(seen -> seen.target().contains("smuggled"));
    }

    @Test
    void permissionToSendIsGivenOnlyToThoseWhoMay() throws IOException {
        try (RawClient client = connect()) {
            client.send(request("POST", PATH + "x", "Content-Length: 2", "Expect: 100-continue"));
            assertThat(client.read().status()).isEqualTo(100);
            client.send("{}");
            assertThat(client.read().status()).isEqualTo(200);
        }
        assertThat(upstream.last().all("Expect")).isEmpty();
        try (RawClient client = connect()) {
            client.send(anonymous("POST", PATH + "x", "Content-Length: 2", "Expect: 100-continue"));
            assertProblem(client.read(), 401, "unauthenticated");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void anAnswerBeforeTheEndOfTheBodyArrivesAndEndsTheConnection() throws Exception {
        try (RawClient client = connect()) {
            client.send(
                    request("POST", PATH + "early", "Content-Length: 100000") + "x".repeat(100));
            Answer answer = client.read();
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).isEqualTo("no");
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(client.isClosed()).isTrue();
        }
        assertThat(upstream.last().hungUp().await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aServiceThatDoesNotReadMakesTheCallerWaitAndIsGivenUp() throws IOException {
        // More than the socket buffers of a kernel take, which grow to 32 MiB.
        int size = 160 * MIB;
        try (RawClient client = connect()) {
            client.send(request("POST", "/api/v1/huge/deaf", "Content-Length: " + size));
            int sent = 0;
            try {
                byte[] part = new byte[MIB];
                while (sent < size) {
                    client.send(part);
                    sent += part.length;
                }
            } catch (IOException expected) {
                // The gateway gave up while we were still writing.
            }
            // Socket buffers take some; the gateway itself must not take the rest.
            assertThat(sent).isLessThan(size);
        } finally {
            released = true;
        }
    }
}
