package org.setu.gateway.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.io.IOException;
import org.setu.gateway.server.GatewayServer;
import org.setu.gateway.support.RawClient.Answer;

/** What component tests share: a running gateway, and sockets on both sides of it. */
@QuarkusTestResource(Backends.class)
public abstract class GatewayTest {

    protected static final String PATH = "/api/v1/accounts/";

    @Inject GatewayServer gateway;

    protected Issuer issuer;
    protected ScriptedUpstream upstream;

    protected RawClient connect() throws IOException {
        return new RawClient(gateway.port());
    }

    protected int port() {
        return gateway.port();
    }

    /** A request with a good token. */
    protected String request(String method, String target, String... headers) {
        return bare(method, target, "Authorization: Bearer " + issuer.token().sign(), headers);
    }

    /** A request without any token. */
    protected static String anonymous(String method, String target, String... headers) {
        return bare(method, target, "X-Nothing: 0", headers);
    }

    private static String bare(String method, String target, String first, String... headers) {
        StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        text.append("Host: setu.test\r\n").append(first).append("\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return text.append("\r\n").toString();
    }

    /** Sends raw bytes on a new connection. */
    protected Answer send(String bytes) throws IOException {
        try (RawClient client = connect()) {
            return client.send(bytes).read();
        }
    }

    protected Answer get(String lastSegment, String... headers) throws IOException {
        return send(request("GET", PATH + lastSegment, headers));
    }

    /** The answer is this problem, and no service has heard of the request. */
    protected Answer refused(String bytes, int status, String slug) throws IOException {
        int before = upstream.seen().size();
        Answer answer = send(bytes);
        assertProblem(answer, status, slug);
        assertThat(upstream.seen()).as("requests that reached a service").hasSize(before);
        return answer;
    }

    protected static void assertProblem(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.complete()).isTrue();
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"/problems/" + slug + "\"", "\"traceId\"");
        assertThat(answer.header("X-Request-Id")).hasSize(36);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
