package org.setu.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.gateway.support.Conversation;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.RawClient;
import org.setu.gateway.support.RawClient.Answer;

@QuarkusTest
class UpstreamFailureComponentTest extends GatewayTest {

    private static final long MUCH = 200L * 1024 * 1024;

    private final AtomicLong written = new AtomicLong();
    private final CountDownLatch open = new CountDownLatch(1);

    @BeforeEach
    void scripts() {
        upstream.on("silent", Conversation::awaitHangUp);
        upstream.on("vanish", service -> false);
        script("garbage", "SSH-2.0-nonsense\r\n\r\n", false);
        script("switching", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", false);
        script("unframed", "HTTP/1.1 200 OK\r\n\r\nhalf of it", false);
        script("short", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", false);
        script(
                "short-chunk",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                false);
        script(
                "bad-chunk",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\nzz\r\n",
                false);
        script("stall", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", true);
        script(
                "stall-chunk",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                true);
        script("stall-head", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", true);
        script(
                "chunks",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n0\r\n\r\n",
                false);
        upstream.on(
                "endless",
                service -> {
                    service.send("HTTP/1.1 200 OK\r\nContent-Length: " + MUCH + "\r\n\r\n");
                    byte[] part = new byte[64 * 1024];
                    while (written.get() < MUCH) {
                        service.send(part);
                        written.addAndGet(part.length);
                    }
                    return true;
                });
        upstream.on(
                "wait",
                service -> {
                    await(open);
                    service.answer("200 OK", "late");
                    return true;
                });
    }

    @Test
    void aServiceThatIsAwayIsAProblemForAllMethods() throws IOException {
        for (String method : new String[] {"GET", "PUT", "DELETE"}) {
            Answer answer = send(request(method, "/api/v1/nobody/x"));
            assertProblem(answer, 503, "unavailable");
            assertThat(answer.header("Retry-After")).isNotNull();
        }
        Answer post = send(request("POST", "/api/v1/nobody/x", "Content-Length: 2") + "{}");
        assertProblem(post, 503, "unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vanish", "garbage", "switching", "unframed"})
    void anInvalidAnswerIsABadGatewayAndIsNotRepeated(String script) throws IOException {
        for (String method : new String[] {"GET", "POST"}) {
            int before = upstream.seen().size();
            Answer answer = send(request(method, PATH + script));
            assertProblem(answer, 502, "bad-gateway");
            assertThat(upstream.seen()).hasSize(before + 1);
        }
    }

    @Test
    void noAnswerInTimeIsATimeoutAndTheServiceIsLetGo() throws Exception {
        assertProblem(get("silent"), 504, "gateway-timeout");
        assertThat(upstream.last().hungUp().await(20, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "short-chunk", "bad-chunk", "stall", "stall-chunk"})
    void aBrokenAnswerNeverLooksWhole(String script) throws IOException {
        try (RawClient client = connect()) {
            Answer answer = client.send(request("GET", PATH + script)).read();
            if (answer.status() == 502) {
                // Nothing was out yet when it broke: a problem is the better answer.
                assertProblem(answer, 502, "bad-gateway");
                return;
            }
            assertThat(answer.complete()).isFalse();
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void aServiceThatStallsBeforeTheBodyIsATimeout() throws Exception {
        assertProblem(get("stall-head"), 504, "gateway-timeout");
        assertThat(upstream.last().hungUp().await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void chunkedAnswersStayWhole() throws IOException {
        Answer answer = get("chunks");
        assertThat(answer.body()).isEqualTo("half");
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void aCallerWhoGoesAwayEndsTheWorkOfTheService() throws Exception {
        int before = upstream.seen().size();
        try (RawClient client = connect()) {
            client.send(request("GET", "/api/v1/imports/silent"));
            Awaitility.await().until(() -> upstream.seen().size() > before);
        }
        assertThat(upstream.last().hungUp().await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCallerWhoDoesNotReadMakesTheServiceWaitAndIsGivenUp() throws IOException {
        int before = upstream.seen().size();
        try (RawClient client = RawClient.withSmallWindow(port())) {
            client.send(request("GET", PATH + "endless"));
            Awaitility.await().until(() -> upstream.seen().size() > before);
            assertProblemFreePath();
        }
        // Socket buffers take some; the gateway itself must not take the rest.
        assertThat(written.get()).isLessThan(MUCH / 2);
    }

    /** Other callers are served while one is stuck. */
    private void assertProblemFreePath() throws IOException {
        for (int i = 0; i < 20; i++) {
            assertThat(get("x").status()).isEqualTo(200);
        }
    }

    @Test
    void beyondTheAdmissionLimitThereIsNoQueue() throws IOException {
        int before = upstream.seen().size();
        List<RawClient> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < 24; i++) {
                RawClient client = connect();
                waiting.add(client.send(request("GET", "/api/v1/imports/wait")));
            }
            Awaitility.await().until(() -> upstream.seen().size() == before + 24);
            Answer answer = refused(request("GET", PATH + "x"), 503, "unavailable");
            assertThat(answer.header("Retry-After")).isNotNull();
            open.countDown();
            for (RawClient client : waiting) {
                assertThat(client.read().body()).isEqualTo("late");
            }
            assertThat(get("x").status()).isEqualTo(200);
        } finally {
            open.countDown();
            for (RawClient client : waiting) {
                client.close();
            }
        }
    }

    private void script(String name, String bytes, boolean stays) {
        upstream.on(
                name,
                service -> {
                    service.readBody();
                    service.send(bytes);
                    return stays && service.awaitHangUp();
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
