package org.setu.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.Issuer.Reply;
import org.setu.gateway.support.RawClient.Answer;

/**
 * A browser signs in, works and signs out; the database is real, the identity provider scripted.
 */
@QuarkusTest
@QuarkusTestResource(value = GatewayDatabase.class, restrictToAnnotatedClass = true)
class BrowserSessionComponentTest extends GatewayTest {

    private static final String ANNA = "5e1f0c9a-0000-4000-8000-00000000000a";

    private final AtomicInteger given = new AtomicInteger();
    private final List<String> accessTokens = new ArrayList<>();
    private volatile int accessSeconds = 300;
    private volatile String nonce = "";

    GatewayDatabase database;

    @Inject BrowserGate gate;

    @BeforeEach
    void theProviderAnswers() throws SQLException {
        issuer.away(false);
        issuer.asked().clear();
        issuer.answering(this::grant);
        execute("delete from browser_session");
    }

    @AfterEach
    void theProviderIsBack() {
        issuer.away(false);
        issuer.answering(any -> "");
    }

    private @Nullable String grant(Reply asked) {
        if (!asked.endpoint().equals("token")) {
            return "";
        }
        String access =
                issuer.token().claim("sub", ANNA).claim("jti", given.incrementAndGet() + "").sign();
        synchronized (accessTokens) {
            accessTokens.add(access);
        }
        String id =
                issuer.token()
                        .claim("sub", ANNA)
                        .claim("name", "Анна Снеллинг")
                        .claim("aud", "setu-gateway")
                        .claim("typ", "ID")
                        .claim("nonce", nonce)
                        .sign();
        return """
        {"access_token":"%s","refresh_token":"refresh-%d","expires_in":%d,"id_token":"%s"}\
        """
                .formatted(access, given.get(), accessSeconds, id);
    }

    // --- Signing in

    private record Begun(Map<String, String> query, String cookie) {}

    private Begun begin(String to) throws IOException {
        Answer answer = send(page("GET", "/login?to=" + to));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        URI there = URI.create(answer.header("Location"));
        assertThat(there.toString())
                .startsWith(issuer.url() + "/protocol/openid-connect/auth?response_type=code");
        Map<String, String> query = new TreeMap<>();
        for (String pair : there.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return new Begun(query, cookie(answer, "__Host-setu-sign-in"));
    }

    private Answer comeBack(Begun begun, String... headers) throws IOException {
        nonce = begun.query().getOrDefault("nonce", "");
        return send(
                page(
                        "GET",
                        "/login/callback?code=the-code&state=" + begun.query().get("state"),
                        with("Cookie: __Host-setu-sign-in=" + begun.cookie(), headers)));
    }

    private String signIn() throws IOException {
        Answer answer = comeBack(begin("/app"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return cookie(answer, "__Host-setu");
    }

    @Test
    void aBrowserSignsInAndWorksWithATokenThatItNeverSees() throws Exception {
        Begun begun = begin("/app/accounts");
        assertThat(begun.query())
                .containsEntry("client_id", "setu-gateway")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid")
                .containsEntry("redirect_uri", "http://setu.test/login/callback");

        Answer back = comeBack(begun);

        assertThat(back.status()).as(back.body()).isEqualTo(303);
        assertThat(back.header("Location")).isEqualTo("/app/accounts");
        Reply redeemed = issuer.asked().getLast();
        assertThat(redeemed.field("code")).isEqualTo("the-code");
        assertThat(redeemed.field("client_secret")).isEqualTo("of the test");
        assertThat(SessionId.text(SessionId.sha256(redeemed.field("code_verifier"))))
                .isEqualTo(begun.query().get("code_challenge"));
        for (String header : back.all("Set-Cookie")) {
            assertThat(header)
                    .startsWith("__Host-")
                    .endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax");
        }
        String cookie = cookie(back, "__Host-setu");
        Answer answer = send(page("GET", PATH + "x", "Cookie: other=1; __Host-setu=" + cookie));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(upstream.last().all("Authorization"))
                .containsExactly("Bearer " + accessTokens.getLast());
        assertThat(upstream.last().all("Cookie")).isEmpty();
        assertThat(answer.toString()).doesNotContain(accessTokens.getLast());

        Answer session = send(page("GET", "/session", "Cookie: __Host-setu=" + cookie));
        assertThat(session.body())
                .contains("\"subject\":\"" + ANNA + "\"", "Анна Снеллинг", "\"csrfToken\":\"")
                .doesNotContain(cookie, "refresh");
        assertThat(session.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theDatabaseAloneGivesNobodyAccess() throws Exception {
        String cookie = signIn();

        String row = text("select t::text || encode(tokens, 'escape') from browser_session t");

        assertThat(row).contains(ANNA).doesNotContain(cookie, accessTokens.getLast(), "refresh-");
    }

    @Test
    void everySignInHasANewIdAndTheOldOneIsVoid() throws Exception {
        String first = signIn();

        Answer again = comeBack(begin("/app"), "Cookie: __Host-setu=" + first);
        String second = cookie(again, "__Host-setu");

        assertThat(second).isNotEqualTo(first);
        assertThat(get("__Host-setu=" + first).status()).isEqualTo(401);
        assertThat(get("__Host-setu=" + second).status()).isEqualTo(200);
    }

    @Test
    void whoDidNotBeginHereCannotComeBackHere() throws Exception {
        Begun mine = begin("/app");
        Begun other = begin("/app");

        for (String query :
                List.of(
                        "?code=c&state=" + other.query().get("state"),
                        "?code=c&state=",
                        "?code=c",
                        "?state=" + mine.query().get("state"),
                        "?error=access_denied&state=" + mine.query().get("state"),
                        "")) {
            Answer answer =
                    send(
                            page(
                                    "GET",
                                    "/login/callback" + query,
                                    "Cookie: __Host-setu-sign-in=" + mine.cookie()));
            assertProblem(answer, 401, "unauthenticated");
            assertThat(answer.all("Set-Cookie").toString()).doesNotContain("__Host-setu=");
        }
        assertProblem(
                send(page("GET", "/login/callback?code=c&state=" + mine.query().get("state"))),
                401,
                "unauthenticated");
        assertThat(sessions()).isZero();
    }

    @Test
    void whatTheProviderDoesNotAcceptIsNoSession() throws Exception {
        issuer.answering(asked -> asked.endpoint().equals("token") ? null : "");
        Begun begun = begin("/app");
        assertProblem(comeBack(begun), 401, "unauthenticated");

        issuer.answering(this::grant);
        Begun wrongNonce = begin("/app");
        Answer answer =
                send(
                        page(
                                "GET",
                                "/login/callback?code=c&state=" + wrongNonce.query().get("state"),
                                "Cookie: __Host-setu-sign-in=" + wrongNonce.cookie()));
        assertProblem(answer, 401, "unauthenticated");
        assertThat(sessions()).isZero();
    }

    @Test
    void aSignInLeadsNowhereElse() throws IOException {
        assertThat(comeBack(begin("//evil.example")).header("Location")).isEqualTo("/");
        assertThat(comeBack(begin("https://evil.example")).header("Location")).isEqualTo("/");
    }

    // --- Working

    @Test
    void aScriptWithoutASessionGets401AndNoRedirect() throws IOException {
        for (String cookie :
                List.of("__Host-setu=" + SessionId.randomText(), "__Host-setu=x", "a=b")) {
            Answer answer =
                    refused(page("GET", PATH + "x", "Cookie: " + cookie), 401, "unauthenticated");
            assertThat(answer.header("Location")).isNull();
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertProblem(send(page("GET", "/session")), 401, "unauthenticated");
    }

    @Test
    void aChangeNeedsTheProofThatItComesFromHere() throws Exception {
        String cookie = "Cookie: __Host-setu=" + signIn();
        String proof = "Setu-CSRF: " + csrf(cookie);
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            refused(page(method, PATH + "x", cookie), 403, "forbidden");
            refused(page(method, PATH + "x", cookie, "Setu-CSRF: 1"), 403, "forbidden");
            Answer answer = send(page(method, PATH + "x", cookie, proof));
            assertThat(answer.status()).as(method).isEqualTo(200);
            assertThat(upstream.last().all("Setu-CSRF")).isEmpty();
        }
        String another = "Cookie: __Host-setu=" + signIn();
        refused(page("POST", PATH + "x", another, proof), 403, "forbidden");
    }

    @Test
    void aTokenOfItsOwnGoesBeforeTheSession() throws Exception {
        String cookie = "Cookie: __Host-setu=" + signIn();
        String token = issuer.token().claim("sub", "someone else").sign();

        send(page("POST", PATH + "x", cookie, "Authorization: Bearer " + token));

        assertThat(upstream.last().all("Authorization")).containsExactly("Bearer " + token);
    }

    @Test
    void anOldTokenIsRenewedOnceHoweverManyComeAtTheSameTime() throws Exception {
        accessSeconds = 1;
        String cookie = signIn();
        accessSeconds = 300;
        int before = given.get();
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            requests.add(() -> get("__Host-setu=" + cookie).status());
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(requests)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(given.get()).isEqualTo(before + 1);
        assertThat(issuer.asked().getLast().field("refresh_token")).isEqualTo("refresh-" + before);
    }

    @Test
    void aSessionThatTheProviderHasEndedEndsHere() throws Exception {
        accessSeconds = 1;
        String cookie = signIn();
        issuer.answering(any -> null);

        Answer answer = get("__Host-setu=" + cookie);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(sessions()).isZero();
    }

    @Test
    void whileTheProviderIsAwayGoodTokensGoOnAndSigningInSaysSo() throws Exception {
        String cookie = signIn();
        issuer.away(true);

        assertThat(get("__Host-setu=" + cookie).status()).isEqualTo(200);
        Answer login = send(page("GET", "/login"));
        assertProblem(login, 503, "unavailable");
        assertThat(login.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void idleAndOldSessionsEnd() throws Exception {
        String idle = signIn();
        execute("update browser_session set used_at = now() - interval '31 minutes'");
        assertProblem(get("__Host-setu=" + idle), 401, "unauthenticated");
        String old = signIn();
        execute("update browser_session set ends_at = now()");
        assertProblem(get("__Host-setu=" + old), 401, "unauthenticated");
        assertThat(sessions()).isZero();
    }

    // --- Signing out

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() throws Exception {
        String cookie = "Cookie: __Host-setu=" + signIn();
        String proof = "Setu-CSRF: " + csrf(cookie);
        assertProblem(send(page("POST", "/logout", cookie)), 403, "forbidden");
        assertThat(sessions()).isOne();

        Answer answer = send(page("POST", "/logout", cookie, proof));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.all("Set-Cookie").toString()).contains("__Host-setu=; Max-Age=0");
        Reply last = issuer.asked().getLast();
        assertThat(last.endpoint()).isEqualTo("logout");
        assertThat(last.field("refresh_token")).isEqualTo("refresh-" + given.get());
        assertThat(sessions()).isZero();
        refused(page("GET", PATH + "x", cookie), 401, "unauthenticated");
    }

    @Test
    void whoLeavesWhileTheProviderIsAwayIsSignedOutHereAndLaterThere() throws Exception {
        String cookie = "Cookie: __Host-setu=" + signIn();
        String proof = "Setu-CSRF: " + csrf(cookie);
        issuer.away(true);

        Answer answer = send(page("POST", "/logout", cookie, proof));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).contains("signed out here");
        assertThat(answer.all("Set-Cookie").toString()).contains("__Host-setu=; Max-Age=0");
        assertThat(sessions()).isZero();
        refused(page("GET", PATH + "x", cookie), 401, "unauthenticated");

        issuer.away(false);
        issuer.asked().clear();
        gate.cleanUp();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !issuer.asked().isEmpty());
        Reply last = issuer.asked().getLast();
        assertThat(last.endpoint()).isEqualTo("logout");
        assertThat(last.field("refresh_token")).isEqualTo("refresh-" + given.get());
    }

    @Test
    void aSessionThatHasEndedAtTheProviderIsSignedOutLikeAnyOther() throws Exception {
        String cookie = "Cookie: __Host-setu=" + signIn();
        String proof = "Setu-CSRF: " + csrf(cookie);
        issuer.refusing("{\"error\":\"invalid_grant\"}");

        Answer answer = send(page("POST", "/logout", cookie, proof));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(sessions()).isZero();
    }

    @Test
    void aPageIsOnlyAnsweredForItsMethod() throws IOException {
        assertProblem(send(page("POST", "/login")), 405, "method-not-allowed");
        assertProblem(send(page("GET", "/logout")), 405, "method-not-allowed");
        assertProblem(send(page("DELETE", "/session")), 405, "method-not-allowed");
    }

    private Answer get(String cookie) throws IOException {
        return send(page("GET", PATH + "x", "Cookie: " + cookie));
    }

    private String csrf(String cookie) throws IOException {
        String body = send(page("GET", "/session", cookie)).body();
        return body.replaceFirst(".*\"csrfToken\":\"([^\"]+)\".*", "$1");
    }

    private static String page(String method, String target, String... headers) {
        return anonymous(method, target, headers);
    }

    private static String[] with(String first, String[] more) {
        // One header, as browsers send it.
        String cookies = first;
        List<String> others = new ArrayList<>();
        for (String header : more) {
            if (header.startsWith("Cookie: ")) {
                cookies += "; " + header.substring("Cookie: ".length());
            } else {
                others.add(header);
            }
        }
        others.addFirst(cookies);
        return others.toArray(String[]::new);
    }

    private static String cookie(Answer answer, String name) {
        return answer.all("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + answer));
    }

    private long sessions() throws SQLException {
        return Long.parseLong(text("select count(*)::text from browser_session"));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
