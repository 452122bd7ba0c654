package org.setu.gateway.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.RawClient;

@QuarkusTest
class FramingComponentTest extends GatewayTest {

    private static final String SMUGGLED =
            "0\r\n\r\nGET /api/v1/open/smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\nContent-Length: 4",
                "Content-Length: 4\nContent-Length: 4",
                "Content-Length: 4\nContent-Length: 5",
                "Content-Length: 4, 4",
                "Content-Length: +4",
                "Content-Length: -4",
                "Content-Length: 0x4",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked\nTransfer-Encoding: identity",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding:\u000bchunked",
                "X: y\n Transfer-Encoding: chunked\nContent-Length : 3",
                "Content-Length: 4\nX Y: z",
                "Expect: something"
            })
    void ambiguousFramingIsRefusedAndTheConnectionEnds(String headers) throws IOException {
        int before = upstream.seen().size();
        try (RawClient client = connect()) {
            client.send(request("POST", PATH + "x", headers.split("\n")) + SMUGGLED);
            assertProblem(client.read(), 400, "malformed-request");
            assertThat(client.isClosed()).isTrue();
        }
        assertThat(upstream.seen()).hasSize(before);
    }

    @Test
    void thereMustBeExactlyOneHost() throws IOException {
        refused("GET /api/v1/open/x HTTP/1.1\r\n\r\n", 400, "malformed-request");
        refused(
                "GET /api/v1/open/x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                400,
                "malformed-request");
        refused("GET /api/v1/open/x HTTP/1.1\r\nHost: a\"b\r\n\r\n", 400, "malformed-request");
    }

    @Test
    void otherVersionsAreRefused() throws IOException {
        refused("GET /api/v1/open/x HTTP/1.0\r\nHost: a\r\n\r\n", 400, "malformed-request");
        refused("GET /api/v1/open/x HTTP/3.7\r\nHost: a\r\n\r\n", 400, "malformed-request");
        refused("GET /api/v1/open/x\r\n\r\n", 400, "malformed-request");
    }

    @Test
    void headersAreBounded() throws IOException {
        String big = "X-Big: " + "a".repeat(20_000);
        refused(request("GET", PATH + "x", big), 431, "headers-too-large");
        refused(anonymous("GET", PATH + "a".repeat(9_000)), 400, "malformed-request");
    }

    @Test
    void aHeadThatDripsIsCutOff() throws IOException {
        try (RawClient client = connect()) {
            client.send("GET /api/v1/open/x HTTP/1.1\r\nHost:");
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        try (RawClient client = connect()) {
            client.send(request("GET", PATH + "one") + anonymous("GET", PATH + "two"));
            assertThat(client.read().status()).isEqualTo(200);
            assertThat(client.read().status()).isEqualTo(401);
        }
    }

    @Test
    void aConnectionServesManyRequests() throws IOException {
        int connections = upstream.connections();
        try (RawClient client = connect()) {
            for (int i = 0; i < 20; i++) {
                client.send(request("GET", PATH + "x"));
                assertThat(client.read().body()).isEqualTo("hello");
            }
        }
        assertThat(upstream.connections()).isLessThanOrEqualTo(connections + 1);
    }
}
