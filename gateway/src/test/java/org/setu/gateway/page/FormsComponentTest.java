package org.setu.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.gateway.session.GatewayDatabase;
import org.setu.gateway.support.Conversation;
import org.setu.gateway.support.RawClient.Answer;

/** What the forms of pages do, and from where alone. */
@QuarkusTest
@QuarkusTestResource(value = GatewayDatabase.class, restrictToAnnotatedClass = true)
class FormsComponentTest extends PageTest {

    private static final String QUOTE = "/app/quotes/" + ID;
    private static final String APPROVE = QUOTE + "/approve";
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void aQuoteWaits() {
        says(ID, 200, Told.quote("IN_APPROVAL", "approve", "refuse"));
        says("approve", 200, "{}");
    }

    private String proof(String cookie) throws IOException {
        Answer page = send(anonymous("GET", QUOTE, cookie));
        assertPage(page, 200);
        String proof = page.body().replaceFirst("(?s).*name=\"proof\" value=\"([^\"]+)\".*", "$1");
        assertThat(proof).hasSizeBetween(20, 100);
        return proof;
    }

    private String body(String proof, String... more) {
        return String.join(
                "&", with(more, field("proof", proof), field("key", key), field("version", "3")));
    }

    @Test
    void aStepIsTakenOnceAndThePageSaysSo() throws IOException {
        String cookie = signIn("sales-head");
        String body = body(proof(cookie), field("note", " Für die Messe \r\n Да "));

        Answer answer =
                send(
                        form(
                                "POST",
                                APPROVE,
                                body,
                                cookie,
                                "Origin: http://setu.test",
                                "Sec-Fetch-Site: same-origin"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(QUOTE);
        Conversation asked = changes().getFirst();
        assertThat(changes()).hasSize(1);
        assertThat(asked.target()).isEqualTo("/api/v1/quotes/" + ID + "/approve");
        assertThat(asked.header("If-Match")).isEqualTo("\"3\"");
        assertThat(asked.header("Idempotency-Key")).isEqualTo(key);
        assertThat(asked.header("Content-Type")).isEqualTo("application/json");
        assertThat(new String(asked.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"note\":\"Für die Messe \\n Да\"}");
        Answer shown =
                send(
                        anonymous(
                                "GET",
                                QUOTE,
                                cookie
                                        + "; __Host-setu-done="
                                        + cookie(answer, "__Host-setu-done")));
        assertThat(shown.body()).contains("You have approved it.");
        assertThat(shown.all("Set-Cookie").toString()).contains("__Host-setu-done=; Max-Age=0");
        assertThat(send(anonymous("GET", QUOTE, cookie + "; __Host-setu-done=<b>")).body())
                .doesNotContain("role=\"status\"");
    }

    @Test
    void withoutTheProofOfTheSessionNothingIsDone() throws IOException {
        String mine = signIn("sales-head");
        String other = signIn("sales-head");
        String good = proof(mine);
        for (String wrong : List.of("", good + "x", good.substring(1), proof(other))) {
            assertPage(send(form("POST", APPROVE, body(wrong), mine)), 403);
        }
        assertPage(send(form("POST", APPROVE, field("key", key), mine)), 403);
        assertThat(changes()).isEmpty();
    }

    @Test
    void fromAnotherSiteNothingIsDone() throws IOException {
        String cookie = signIn("sales-head");
        String body = body(proof(cookie));
        for (String header :
                List.of(
                        "Origin: https://evil.example",
                        "Origin: null",
                        "Origin: https://setu.test",
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Site: same-site",
                        "Sec-Fetch-Site: none")) {
            assertPage(send(form("POST", APPROVE, body, cookie, header)), 403);
        }
        assertThat(changes()).isEmpty();
    }

    @Test
    void whoHasNotSignedInDoesNothing() throws IOException {
        assertProblem(send(form("POST", APPROVE, body("x"))), 401, "unauthenticated");
        assertProblem(
                send(form("POST", APPROVE, body("x"), "Cookie: __Host-setu=" + "x".repeat(43))),
                401,
                "unauthenticated");
        assertProblem(
                send(form("POST", APPROVE, body("x"), "Authorization: Bearer nonsense")),
                401,
                "unauthenticated");
        assertThat(upstream.seen()).isEmpty();
    }

    @Test
    void aTokenOfItsOwnNeedsNoProof() throws IOException {
        Answer answer = send(form("POST", APPROVE, body(""), authorization("sales-head")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        assertThat(changes()).hasSize(1);
    }

    @Test
    void aRefusalIsShownWithWhatWasEnteredAndWhatIsPossible() throws IOException {
        says(
                "approve",
                409,
                """
                {"title":"This step is not allowed now","detail":"A <quote> that is SENT","status":409,
                 "allowed":["accept","reject"],"missing":["a price"],"whoCan":["sales-head"],
                 "errors":[{"pointer":"/note","detail":"is too <long>"},
                   {"pointer":"/other","detail":"elsewhere"}]}
                """);
        String cookie = signIn("sales-head");
        Answer answer =
                send(form("POST", APPROVE, body(proof(cookie), field("note", "\"<b>&")), cookie));
        assertPage(answer, 409);
        assertThat(answer.body())
                .contains("role=\"alert\"", "A &lt;quote&gt; that is SENT", "accept, reject")
                .contains("a price", "is too &lt;long&gt;", "elsewhere", "aria-invalid=\"true\"")
                .contains("&quot;&lt;b&gt;&amp;</textarea>")
                .doesNotContain("value=\"" + key + "\"");
        assertThat(changes()).hasSize(1);
    }

    @Test
    void aStaleVersionShowsTheNewState() throws IOException {
        String cookie = signIn("sales-head");
        String body = body(proof(cookie), field("note", "mine"));
        says("approve", 412, "{\"detail\":\"stale\"}");
        says(ID, 200, Told.quote("APPROVED"));
        Answer answer = send(form("POST", APPROVE, body, cookie));
        assertPage(answer, 412);
        assertThat(answer.body()).contains("It has changed meanwhile", "Approved");
    }

    @Test
    void withoutAnAnswerTheSameKeyIsOfferedAgain() throws IOException {
        String cookie = signIn("sales-head");
        String body = body(proof(cookie), field("note", "mine"));
        says("approve", 503, "{}");
        Answer answer = send(form("POST", APPROVE, body, cookie));
        assertPage(answer, 503);
        assertThat(answer.body()).contains("value=\"" + key + "\"", "mine</textarea>");
    }

    @Test
    void formsAreReadStrictly() throws IOException {
        String cookie = signIn("sales-head");
        String proof = proof(cookie);
        String proved = field("proof", proof);
        for (String bad :
                List.of(
                        proved + "&version=3",
                        proved + "&key=1&version=3",
                        proved + "&key=" + key,
                        proved + "&version=x&key=" + key,
                        body(proof, "note=%ff"),
                        body(proof, "note=%00"),
                        body(proof, "note=1", "note=2"))) {
            assertPage(send(form("POST", APPROVE, bad, cookie)), 400);
        }
        assertThat(send(form("POST", APPROVE, "a=" + "x".repeat(64 * 1024), cookie)).status())
                .isEqualTo(413);
        Answer json =
                send(
                        anonymous(
                                        "POST",
                                        APPROVE,
                                        cookie,
                                        "Accept: text/html",
                                        "Content-Type: application/json",
                                        "Content-Length: 2")
                                + "{}");
        assertPage(json, 415);
        assertPage(send(form("POST", QUOTE + "/unheard-of", body(proof), cookie)), 404);
        assertPage(send(form("POST", QUOTE, body(proof), cookie)), 404);
        assertProblem(send(anonymous("DELETE", QUOTE, cookie)), 405, "method-not-allowed");
        assertThat(changes()).isEmpty();
    }

    @Test
    void aContractIsApprovedSignedAndDiscussed() throws IOException {
        says("send-to-sign", 200, "{}");
        says("signatures", 201, "{}");
        says("agree", 200, "{}");
        says("disagreements", 201, "{}");
        String contract = "/app/contracts/" + ID;
        String hash = field("textHash", Told.HASH);
        String manager = authorization("contract-manager");
        String[][] steps = {
            {"/approve", hash, "{\"textHash\":\"" + Told.HASH + "\"}", "\"3\""},
            {
                "/signatures",
                "documentHash=" + Told.HASH + "&consentLanguage=ru&consent=yes",
                "{\"documentHash\":\""
                        + Told.HASH
                        + "\",\"consentLanguage\":\"ru\",\"consent\":true}",
                null
            },
            {"/disagreements/" + OTHER + "/agree", "x=1", "", "\"3\""},
            {
                "/disagreements",
                "clause=4&wording=45+days&note=",
                "{\"clause\":\"4\",\"wording\":\"45 days\"}",
                null
            },
        };
        for (String[] step : steps) {
            upstream.seen().clear();
            Answer answer = send(form("POST", contract + step[0], body("", step[1]), manager));
            assertThat(answer.status()).as(step[0] + answer.body()).isEqualTo(303);
            assertThat(answer.header("Location")).isEqualTo(contract);
            Conversation asked = changes().getFirst();
            assertThat(asked.target()).isEqualTo("/api/v1/contracts/" + ID + step[0]);
            assertThat(new String(asked.body(), StandardCharsets.UTF_8)).isEqualTo(step[2]);
            assertThat(asked.header("If-Match")).isEqualTo(step[3]);
        }
    }

    @Test
    void entriesAreMarkedAsRead() throws IOException {
        says("read", 200, "{}");
        says("read-all", 200, "{\"read\":3}");
        String me = authorization("sales-head");
        Answer one = send(form("POST", "/app/inbox/" + ID + "/read", field("key", key), me));
        assertThat(one.header("Location")).isEqualTo("/app/inbox");
        Answer all =
                send(form("POST", "/app/inbox/read-all", "upTo=1042&" + field("key", key), me));
        assertThat(all.header("Location")).isEqualTo("/app/inbox");
        assertThat(changes().getFirst().target()).isEqualTo("/api/v1/inbox/" + ID + "/read");
        assertThat(new String(changes().getLast().body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"upTo\":1042}");
        assertThat(page("/app/inbox/read-all", "sales-head").header("Location"))
                .isEqualTo("/app/inbox");
    }

    @Test
    void theLanguageIsKeptAndLeadsNowhereElse() throws IOException {
        String cookie = signIn("sales-head");
        String proof = field("proof", proof(cookie));
        String hindi = proof + "&language=hi&" + field("back", "/app/report?a=b");
        Answer answer = send(form("POST", "/app/language", hindi, cookie));
        assertThat(answer.header("Location")).isEqualTo("/app/report?a=b");
        assertThat(cookie(answer, "__Host-setu-language")).isEqualTo("hi");
        for (String elsewhere : List.of("//evil.example", "https://evil.example", "/\\evil")) {
            String body = proof + "&language=hi&" + field("back", elsewhere);
            assertThat(send(form("POST", "/app/language", body, cookie)).header("Location"))
                    .isEqualTo("/");
        }
        assertPage(send(form("POST", "/app/language", proof + "&language=xx", cookie)), 400);
        assertPage(send(form("POST", "/app/language", "language=hi", cookie)), 403);
    }

    @Test
    void signingOutEndsTheSession() throws IOException {
        String cookie = signIn("sales-head");
        String proof = proof(cookie);
        assertPage(send(form("POST", "/app/sign-out", "a=b", cookie)), 403);
        assertPage(send(anonymous("GET", QUOTE, cookie)), 200);

        Answer answer = send(form("POST", "/app/sign-out", field("proof", proof), cookie));

        assertThat(answer.header("Location")).isEqualTo("/app/signed-out");
        assertThat(cookie(answer, "__Host-setu")).isEmpty();
        assertThat(issuer.asked().getLast().endpoint()).isEqualTo("logout");
        assertThat(send(anonymous("GET", QUOTE, cookie)).header("Location"))
                .startsWith("/login?to=");
    }
}
