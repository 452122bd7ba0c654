package org.setu.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.gateway.support.Conversation;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.RawClient;
import org.setu.gateway.support.RawClient.Answer;

@QuarkusTest
class HeaderPolicyComponentTest extends GatewayTest {

    @BeforeEach
    void scripts() {
        upstream.on(
                "chatty",
                service -> {
                    service.answer(
                            "200 OK",
                            "{}",
                            "Connection: keep-alive, X-Hop",
                            "X-Hop: 1",
                            "Keep-Alive: timeout=5",
                            "Proxy-Authenticate: Basic",
                            "Trailer: X",
                            "Upgrade: h2c",
                            "Server: quarkus",
                            "X-Powered-By: x",
                            "Via: 1.1 x",
                            "Set-Cookie: a=b",
                            "Setu-Internal-Secret: 1",
                            "X-Request-Id: mine",
                            "Access-Control-Allow-Origin: *",
                            "X-Frame-Options: ALLOWALL",
                            "ETag: \"7\"",
                            "Deprecation: @1",
                            "Content-Type: application/json");
                    return true;
                });
        upstream.on(
                "created",
                service -> {
                    service.readBody();
                    service.answer(
                            "201 Created",
                            "",
                            "Location: " + upstream.origin() + "/api/v1/accounts/1?a=b");
                    return true;
                });
        upstream.on(
                "moved",
                service -> {
                    service.answer(
                            "308 Permanent Redirect", "", "Location: https://other.example/x");
                    return true;
                });
        upstream.on(
                "cached",
                service -> {
                    service.answer(
                            "200 OK",
                            service.method().equals("HEAD") ? "" : "x",
                            "Cache-Control: private, max-age=5");
                    return true;
                });
        upstream.on(
                "unchanged",
                service -> {
                    service.send("HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n");
                    return true;
                });
    }

    @Test
    void hopByHopHeadersDoNotReachTheService() throws IOException {
        Answer answer =
                get(
                        "x",
                        "Connection: close, X-Named",
                        "X-Named: 1",
                        "Keep-Alive: 1",
                        "Proxy-Authorization: Basic x",
                        "Proxy-Connection: keep-alive",
                        "TE: trailers",
                        "Trailer: X",
                        "Upgrade: websocket",
                        "HTTP2-Settings: AAA");
        assertThat(answer.status()).isEqualTo(200);
        for (String name :
                new String[] {
                    "Connection",
                    "X-Named",
                    "Keep-Alive",
                    "Proxy-Authorization",
                    "Proxy-Connection",
                    "TE",
                    "Trailer",
                    "Upgrade",
                    "HTTP2-Settings",
                    "Transfer-Encoding"
                }) {
            assertThat(upstream.last().all(name)).as(name).isEmpty();
        }
    }

    @Test
    void whatCallersSayAboutThemselvesIsReplaced() throws IOException {
        get(
                "x",
                "X-Forwarded-For: 6.6.6.6",
                "x-forwarded-proto: https",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-User: admin",
                "Forwarded: for=6.6.6.6",
                "X-Real-IP: 6.6.6.6",
                "Setu-Internal-Actor: root",
                "setu-internal-x: 1",
                "X-HTTP-Method-Override: DELETE",
                "X-Method-Override: DELETE",
                "X-HTTP-Method: DELETE",
                "X-Original-URL: /internal",
                "Cookie: session=1",
                "X-Request-Id: evil\"id");
        Conversation seen = upstream.last();
        assertThat(seen.all("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(seen.all("X-Forwarded-Proto")).containsExactly("http");
        assertThat(seen.all("X-Forwarded-Host")).containsExactly("setu.test");
        assertThat(seen.all("Forwarded"))
                .containsExactly("for=127.0.0.1;proto=http;host=\"setu.test\"");
        for (String name :
                new String[] {
                    "X-Forwarded-Prefix",
                    "X-Forwarded-User",
                    "X-Real-IP",
                    "Setu-Internal-Actor",
                    "Setu-Internal-X",
                    "X-HTTP-Method-Override",
                    "X-Method-Override",
                    "X-HTTP-Method",
                    "X-Original-URL",
                    "Cookie"
                }) {
            assertThat(seen.all(name)).as(name).isEmpty();
        }
        assertThat(seen.all("X-Request-Id")).hasSize(1);
        assertThat(UUID.fromString(seen.all("X-Request-Id").getFirst()).version()).isEqualTo(7);
        assertThat(upstream.origin()).endsWith(seen.all("Host").getFirst());
    }

    @Test
    void whatServicesNeedPasses() throws IOException {
        get(
                "x?closeDate[gte]=2026-01-01&q=a%20b",
                "Setu-Acting-For: 1",
                "Idempotency-Key: 2",
                "If-Match: \"3\"",
                "If-None-Match: \"4\"",
                "Accept-Language: de",
                "Accept: application/json");
        Conversation seen = upstream.last();
        assertThat(seen.target()).isEqualTo(PATH + "x?closeDate[gte]=2026-01-01&q=a%20b");
        assertThat(seen.header("Setu-Acting-For")).isEqualTo("1");
        assertThat(seen.header("Idempotency-Key")).isEqualTo("2");
        assertThat(seen.header("If-Match")).isEqualTo("\"3\"");
        assertThat(seen.header("If-None-Match")).isEqualTo("\"4\"");
        assertThat(seen.header("Accept-Language")).isEqualTo("de");
    }

    @Test
    void requestIdAndTraceAreHandedOnAndReturned() throws IOException {
        String id = "01890a5d-ac96-774b-bcce-b302099a8057";
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        Answer answer = get("x", "X-Request-Id: " + id, "traceparent: " + trace, "tracestate: a=b");
        assertThat(upstream.last().all("X-Request-Id")).containsExactly(id);
        assertThat(upstream.last().all("traceparent")).containsExactly(trace);
        assertThat(upstream.last().all("tracestate")).containsExactly("a=b");
        assertThat(answer.all("X-Request-Id")).containsExactly(id);
        assertThat(answer.all("traceparent")).containsExactly(trace);
    }

    @Test
    void aTraceIsBegunWhereThereIsNone() throws IOException {
        for (String sent :
                new String[] {"nonsense", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01"}) {
            Answer answer = get("x", "traceparent: " + sent);
            String made = upstream.last().header("traceparent");
            assertThat(made).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
            assertThat(answer.all("traceparent")).containsExactly(made);
        }
    }

    @Test
    void whatServicesSayAboutThemselvesStaysInside() throws IOException {
        Answer answer = get("chatty");
        for (String name :
                new String[] {
                    "X-Hop",
                    "Keep-Alive",
                    "Proxy-Authenticate",
                    "Trailer",
                    "Upgrade",
                    "Server",
                    "X-Powered-By",
                    "Via",
                    "Set-Cookie",
                    "Setu-Internal-Secret",
                    "Connection",
                    "Access-Control-Allow-Origin",
                    "Transfer-Encoding"
                }) {
            assertThat(answer.all(name)).as(name).isEmpty();
        }
        assertThat(answer.all("X-Request-Id")).hasSize(1).doesNotContain("mine");
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.header("Deprecation")).isEqualTo("@1");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeadersOnce() throws IOException {
        for (Answer answer : new Answer[] {get("chatty"), send(anonymous("GET", "/nothing"))}) {
            assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.all("X-Frame-Options")).containsExactly("DENY");
            assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(answer.all("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.all("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
            assertThat(answer.all("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
            assertThat(answer.all("Cache-Control")).containsExactly("no-store");
            assertThat(answer.all("Strict-Transport-Security")).isEmpty();
        }
        assertThat(get("cached").all("Cache-Control")).containsExactly("private, max-age=5");
    }

    @Test
    void aServicesOwnAddressIsTakenOutOfLocations() throws IOException {
        Answer created = send(request("POST", PATH + "created", "Content-Length: 2") + "{}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.all("Location")).containsExactly("/api/v1/accounts/1?a=b");
        assertThat(get("moved").all("Location")).containsExactly("https://other.example/x");
    }

    @Test
    void headAndNotModifiedHaveNoBody() throws IOException {
        try (RawClient client = connect()) {
            client.send(request("HEAD", PATH + "cached"));
            Answer head = client.read(true);
            assertThat(head.status()).isEqualTo(200);
            client.send(request("GET", PATH + "unchanged", "If-None-Match: \"7\""));
            Answer unchanged = client.read();
            assertThat(unchanged.status()).isEqualTo(304);
            assertThat(unchanged.header("ETag")).isEqualTo("\"7\"");
            client.send(request("GET", PATH + "x"));
            assertThat(client.read().body()).isEqualTo("hello");
        }
    }
}
