package org.setu.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.gateway.support.Conversation;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.RawClient;
import org.setu.gateway.support.RawClient.Answer;

/** What the gateway itself asks, and addresses that it answers itself. */
@QuarkusTest
class ServiceCallsComponentTest extends GatewayTest {

    @BeforeEach
    void scripts() {
        upstream.on(
                "json",
                service -> {
                    service.readBody();
                    service.answer("200 OK", "{\"a\":1}", "ETag: \"5\"");
                    return true;
                });
        upstream.on("silent", Conversation::awaitHangUp);
        upstream.on("vanish", service -> false);
        upstream.on(
                "unframed",
                service -> {
                    service.send("HTTP/1.1 200 OK\r\n\r\n{}");
                    return false;
                });
        upstream.on(
                "half",
                service -> {
                    service.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{}");
                    return false;
                });
        upstream.on(
                "long",
                service -> {
                    service.answer("200 OK", "x".repeat(AskingEndpoint.MOST_BYTES + 1));
                    return true;
                });
    }

    @Test
    void aServiceIsAskedAsTheCallerAndNotAsHisRequest() throws IOException {
        String token = "Bearer " + issuer.token().sign();
        Answer answer =
                send(
                        "GET "
                                + AskingEndpoint.PREFIX
                                + "json?x=1 HTTP/1.1\r\nHost: setu.test\r\nAuthorization: "
                                + token
                                + "\r\nSetu-Acting-For: somebody\r\nAccept-Language: hi\r\n"
                                + "Accept: text/html\r\nAccept-Encoding: gzip\r\n"
                                + "If-None-Match: \"5\"\r\nRange: bytes=0-1\r\nCookie: a=b\r\n"
                                + "X-Forwarded-For: 9.9.9.9\r\nSetu-Internal-Actor: me\r\n\r\n");
        assertThat(answer.body()).isEqualTo("200 \"5\" {\"a\":1}");
        Conversation asked = upstream.last();
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.target()).isEqualTo("/api/v1/deals/json?q=a%26b+%C3%BC");
        assertThat(asked.all("Authorization")).containsExactly(token);
        assertThat(asked.all("Setu-Acting-For")).containsExactly("somebody");
        assertThat(asked.all("Accept-Language")).containsExactly("hi");
        assertThat(asked.header("Accept")).startsWith("application/json");
        assertThat(asked.header("X-Request-Id")).isEqualTo(answer.header("X-Request-Id"));
        assertThat(asked.header("traceparent")).isEqualTo(answer.header("traceparent"));
        assertThat(asked.all("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(asked.header("X-Forwarded-Host")).isEqualTo("setu.test");
        for (String absent :
                new String[] {
                    "Accept-Encoding", "If-None-Match", "Range", "Cookie", "Setu-Internal-Actor"
                }) {
            assertThat(asked.header(absent)).as(absent).isNull();
        }
    }

    @Test
    void aChangeCarriesItsBodyVersionAndKey() throws IOException {
        String body = "{\"name\":\"Setu\"}";
        Answer answer = post("json", body);
        assertThat(answer.body()).startsWith("200 ");
        Conversation asked = upstream.last();
        assertThat(asked.method()).isEqualTo("PATCH");
        assertThat(asked.header("Content-Type")).isEqualTo("application/merge-patch+json");
        assertThat(asked.header("If-Match")).isEqualTo("\"7\"");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("once");
        assertThat(new String(asked.body(), StandardCharsets.UTF_8)).isEqualTo(body);
    }

    @Test
    void whateverAServiceDoesThereIsAReply() throws Exception {
        assertThat(asking("vanish").body()).isEqualTo("BROKEN");
        assertThat(asking("unframed").body()).isEqualTo("BROKEN");
        assertThat(asking("half").body()).isEqualTo("BROKEN");
        assertThat(asking("long").body()).isEqualTo("TOO_LARGE");
        assertThat(asking("silent").body()).isEqualTo("TIMEOUT");
        assertThat(upstream.last().hungUp().await(20, TimeUnit.SECONDS)).isTrue();
        // None of them is still counted as in progress; the limit here is 24.
        for (int i = 0; i < 24; i++) {
            assertThat(asking("vanish").body()).isEqualTo("BROKEN");
        }
        assertThat(asking("json").status()).isEqualTo(200);
    }

    @Test
    void aCallerWhoGoesAwayEndsTheWorkOfTheService() throws Exception {
        int before = upstream.seen().size();
        try (RawClient client = connect()) {
            client.send(request("GET", AskingEndpoint.PREFIX + "silent"));
            Awaitility.await().until(() -> upstream.seen().size() > before);
        }
        assertThat(upstream.last().hungUp().await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anEndpointIsBehindWhatARouteIsBehind() throws IOException {
        String there = AskingEndpoint.PREFIX + "json";
        refused(anonymous("GET", there), 401, "unauthenticated");
        refused(anonymous("DELETE", there), 401, "unauthenticated");
        refused(request("GET", there + ";x=1"), 400, "malformed-request");
        refused(request("GET", AskingEndpoint.PREFIX + "%2e%2e"), 400, "malformed-request");
        Answer answer = refused(request("DELETE", there), 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(asking("json").header("RateLimit")).contains("\"caller\"");
    }

    @Test
    void aBodyIsReadWholeOrNotAtAll() throws IOException {
        int most = AskingEndpoint.MOST_BYTES;
        assertThat(post("json", "x".repeat(most)).status()).isEqualTo(200);
        String there = AskingEndpoint.PREFIX + "json";
        refused(
                request("POST", there, "Content-Length: " + (most + 1)) + "x".repeat(most + 1),
                413,
                "content-too-large");
        String size = Integer.toHexString(most + 1);
        refused(
                request("POST", there, "Transfer-Encoding: chunked")
                        + size
                        + "\r\n"
                        + "x".repeat(most + 1)
                        + "\r\n0\r\n\r\n",
                413,
                "content-too-large");
        refused(request("POST", there, "Content-Length: 10") + "x", 408, "request-timeout");
    }

    @Test
    void headIsAnsweredWithoutABody() throws IOException {
        try (RawClient client = connect()) {
            client.send(request("HEAD", AskingEndpoint.PREFIX + "json"));
            Answer head = client.read(true);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Length")).isEqualTo("15");
            // Nothing is left on the connection that could be taken for the next answer.
            client.send(request("GET", AskingEndpoint.PREFIX + "json"));
            assertThat(client.read().body()).isEqualTo("200 \"5\" {\"a\":1}");
        }
    }

    private Answer asking(String lastSegment) throws IOException {
        return send(request("GET", AskingEndpoint.PREFIX + lastSegment));
    }

    private Answer post(String lastSegment, String body) throws IOException {
        return send(
                request(
                                "POST",
                                AskingEndpoint.PREFIX + lastSegment,
                                "Content-Length: " + body.length())
                        + body);
    }
}
