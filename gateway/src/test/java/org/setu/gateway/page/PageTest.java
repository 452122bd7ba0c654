package org.setu.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.setu.gateway.support.Conversation;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.RawClient.Answer;

/** What tests of pages share: somebody with roles, and services that say what a test wants. */
abstract class PageTest extends GatewayTest {

    static final String ID = "019aa0b1-7c2d-7e3f-9a4b-5c6d7e8f9a0d";
    static final String SELF = "019aa0b1-7c2d-7e3f-9a4b-5c6d7e8f9a01";
    static final String OTHER = "019aa0b1-7c2d-7e3f-9a4b-5c6d7e8f9a02";
    private static final String HTML = "Accept: text/html";

    @BeforeEach
    void nobodyIsAway() {
        issuer.away(false);
        upstream.seen().clear();
        says("me", 200, "{\"staff\":{\"id\":\"" + SELF + "\"}}");
    }

    @AfterEach
    void servicesForget() {
        issuer.answering(any -> "");
    }

    /** From now on this is the answer at addresses with this last segment. */
    void says(String lastSegment, int status, String json) {
        upstream.on(
                lastSegment,
                asked -> {
                    asked.readBody();
                    asked.answer(
                            status + " Said",
                            ascii(json),
                            "Content-Type: application/json",
                            "ETag: \"3\"");
                    return true;
                });
    }

    private static String ascii(String json) {
        return json.chars()
                .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    /** A page as somebody with a token of these roles sees it. */
    Answer page(String path, String role, String... headers) throws IOException {
        return send(bearer("GET", path, role, headers));
    }

    String bearer(String method, String path, String role, String... headers) {
        return anonymous(method, path, with(headers, authorization(role), HTML));
    }

    String authorization(String role) {
        return "Authorization: Bearer "
                + issuer.token()
                        .claim("name", "Anna <b>Snelling</b>")
                        .claim("realm_access", Map.of("roles", List.of(role)))
                        .sign();
    }

    static String[] with(String[] headers, String... more) {
        String[] all = Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }

    static String form(String method, String path, String body, String... headers) {
        return anonymous(
                        method,
                        path,
                        with(
                                headers,
                                HTML,
                                "Content-Type: application/x-www-form-urlencoded",
                                "Content-Length: " + body.length()))
                + body;
    }

    static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Requests that changed something at a service. */
    List<Conversation> changes() {
        return upstream.seen().stream().filter(one -> !one.method().equals("GET")).toList();
    }

    /** Signs in by browser; gives the session cookie as a header. */
    String signIn(String role) throws IOException {
        String subject = "5e1f0c9a-0000-4000-8000-00000000000b";
        Answer begun = send(anonymous("GET", "/login?to=/app"));
        assertThat(begun.status()).as(begun.body()).isEqualTo(303);
        Map<String, String> query =
                Arrays.stream(URI.create(begun.header("Location")).getRawQuery().split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        pair -> pair[0],
                                        pair ->
                                                URLDecoder.decode(
                                                        pair[1], StandardCharsets.UTF_8)));
        issuer.answering(asked ->
                asked.endpoint().equals("token")
                        ? tokens(subject, role, query.getOrDefault("nonce", ""))
                        : "");
        Answer back =
                send(
                        anonymous(
                                "GET",
                                "/login/callback?code=c&state=" + query.get("state"),
                                "Cookie: __Host-setu-sign-in="
                                        + cookie(begun, "__Host-setu-sign-in")));
        assertThat(back.status()).as(back.body()).isEqualTo(303);
        return "Cookie: __Host-setu=" + cookie(back, "__Host-setu");
    }

    private String tokens(String subject, String role, String nonce) {
        String access =
                issuer.token()
                        .claim("sub", subject)
                        .claim("name", "Anna Snelling")
                        .claim("realm_access", Map.of("roles", List.of(role)))
                        .sign();
        String id =
                issuer.token()
                        .claim("sub", subject)
                        .claim("name", "Anna Snelling")
                        .claim("aud", "setu-gateway")
                        .claim("typ", "ID")
                        .claim("nonce", nonce)
                        .sign();
        return """
        {"access_token":"%s","refresh_token":"refresh","expires_in":300,"id_token":"%s"}\
        """
                .formatted(access, id);
    }

    static String cookie(Answer answer, String name) {
        return answer.all("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + answer));
    }

    static void assertPage(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.all("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html>")
                .containsOnlyOnce("</html>")
                .containsOnlyOnce("<h1")
                .doesNotContain("<style", "style=\"", "onclick", "NOT_FOUND");
    }
}
