package org.setu.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.setu.gateway.session.GatewayDatabase;
import org.setu.gateway.support.RawClient.Answer;

/** What people see, and what they do not. */
@QuarkusTest
@QuarkusTestResource(value = GatewayDatabase.class, restrictToAnnotatedClass = true)
class PagesComponentTest extends PageTest {

    private static final String HEAD = "sales-head";

    @Test
    void whoHasNotSignedInIsSentToDoSoAndBack() throws IOException {
        Answer answer = send(anonymous("GET", "/app/quotes/" + ID + "?a=b"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location"))
                .isEqualTo("/login?to=%2Fapp%2Fquotes%2F" + ID + "%3Fa%3Db");
        assertThat(send(anonymous("GET", "/")).header("Location")).isEqualTo("/login?to=%2F");
        assertThat(upstream.seen()).isEmpty();

        Answer ended = send(anonymous("GET", "/app", "Cookie: __Host-setu=" + "x".repeat(43)));
        assertThat(ended.status()).isEqualTo(303);
        assertThat(ended.header("Location")).isEqualTo("/login?to=%2Fapp");
    }

    @Test
    void thePathLeadsToTheStartPage() throws IOException {
        for (String path : List.of("/", "/app/")) {
            Answer answer = page(path, HEAD);
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).isEqualTo("/app");
        }
    }

    @Test
    void accountsAreListedEscapedAndGoOn() throws IOException {
        says(
                "accounts",
                200,
                """
                {"items":[{"id":"%s","name":"<script>alert('x')</script>","tier":"KEY",
                  "status":"ACTIVE","segment":"\\"><img src=x>","country":"IN"}],"next":"a/b+c"}
                """
                        .formatted(ID));
        Answer answer = page("/app?q=%3Cscript%3E%22", HEAD);
        assertPage(answer, 200);
        assertThat(answer.body())
                .contains(
                        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;",
                        "&quot;&gt;&lt;img src=x&gt;",
                        "Anna &lt;b&gt;Snelling",
                        "/app/accounts/" + ID,
                        "after=a%2Fb%2Bc&amp;q=%3Cscript%3E%22",
                        "value=\"&lt;script&gt;&quot;\"")
                .doesNotContain("<script>alert", "<img");
        assertThat(upstream.last().target()).contains("q=%3Cscript%3E%22", "limit=25");
    }

    @Test
    void aPageIsInTheLanguageOfThePerson() throws IOException {
        says(ID, 200, Told.quote("SENT"));
        Answer hindi = page("/app/quotes/" + ID, HEAD, "Accept-Language: hi");
        assertPage(hindi, 200);
        assertThat(hindi.body()).contains("<html lang=\"hi\">", "12,36,755.30", "प्रस्ताव");
        Answer russian =
                page(
                        "/app/quotes/" + ID,
                        HEAD,
                        "Accept-Language: hi",
                        "Cookie: __Host-setu-language=ru");
        assertThat(russian.header("Content-Language")).isEqualTo("ru");
        assertThat(russian.body())
                .contains("<html lang=\"ru\">", "1\u00a0236\u00a0755,30", "Отправлено");
    }

    @Test
    void anAccountIsShownWithWhatEachServiceTells() throws IOException {
        says(
                ID,
                200,
                "{\"id\":\""
                        + ID
                        + "\",\"name\":\"Isdom\",\"status\":\"ACTIVE\",\"tier\":\"MAJOR\","
                        + "\"legalIds\":[{\"type\":\"VAT\",\"value\":\"DE136695976\"}],\"paymentDays\":30}");
        for (String list : List.of("contacts", "deals", "messages", "inbox", "quotes")) {
            says(list, 200, Told.NOTHING);
        }
        says(
                "activities",
                200,
                """
                {"items":[{"type":"VISIT","state":"DONE","subject":"Frame contract",
                  "occursAt":"2026-10-01T08:00:00Z","result":{"outcome":"Agreed on 500"}}],"next":null}
                """);
        says(
                "cases",
                200,
                """
                {"items":[{"number":"C-2026-000017","kind":"COMPLAINT","state":"INVESTIGATING",
                  "subject":"Wet boxes","severity":"HIGH","waitingSince":"2026-11-02T10:00:00Z",
                  "resolution":{"dueAt":"2026-11-03T10:00:00Z","missed":true}}],"next":null}
                """);
        says(
                "needs",
                200,
                """
                {"items":[{"subject":"Vans for the cold","category":"DELIVERY VANS",
                  "state":"CONFIRMED","priority":"CRITICAL","coverage":"PARTIAL",
                  "estimatedValue":{"amount":"275000.00","currency":"EUR"},
                  "neededBy":"2027-03-31"}],"next":null}
                """);
        says("contracts", 503, "{}");
        says("obligations", 403, "{}");
        says(
                "orders",
                200,
                """
                {"items":[{"number":"O-2026-000001","contractId":"%s","contractNumber":"K-1",
                  "state":"PLACED","dueOn":"2026-11-01","overdue":true,
                  "total":{"amount":"5.00","currency":"EUR"}}],"next":null}
                """
                        .formatted(ID));
        Answer answer = page("/app/accounts/" + ID, HEAD);
        assertPage(answer, 200);
        assertThat(answer.body())
                .contains("Major", "VAT number", "DE136695976", "Payment days")
                .contains("Frame contract", "Visit", "Done", "Agreed on 500")
                .contains("C-2026-000017 Wet boxes", "Complaint", "Investigating", "High")
                .contains("waits for the client", "3 Nov 2026, 10:00\u00a0UTC")
                .contains("Vans for the cold", "DELIVERY VANS", "Confirmed", "Critical")
                .contains("Partly", "275,000.00", "31 Mar 2027")
                .contains("Isdom", "O-2026-000001", "class=\"late\"", "overdue", "1 Nov 2026")
                .contains("This part is not available right now.")
                .doesNotContain("id=\"obligations\"");
    }

    @Test
    void theMapOfTheAccountIsDrawnForThoseWhoSell() throws IOException {
        says(ID, 200, "{\"id\":\"" + ID + "\",\"name\":\"Isdom <b>\"}");
        says("stakeholder-map", 200, Told.stakeholderMap());
        Answer answer = page("/app/stakeholder-maps/" + ID, HEAD);
        assertPage(answer, 200);
        assertThat(answer.body())
                .contains("Isdom &lt;b&gt;", "href=\"/app/accounts/" + ID + "\"")
                .contains("Who spoke for us is gone: <strong>Chen, Wei</strong>")
                .contains("Decision maker", "Influence 5 · Support −1", "In depth")
                .contains("class=\"against\"", "class=\"unknown gone\"")
                .contains("class=\"REPORTS_TO\"", "class=\"CONFLICTS\"")
                .contains("Somebody you may not see")
                .doesNotContain("<b>");
        assertThat(page("/app/accounts/" + ID, HEAD).body())
                .contains("/app/stakeholder-maps/" + ID);
        assertThat(page("/app/accounts/" + ID, "marketing").body())
                .doesNotContain("stakeholder-maps");
        says("stakeholder-map", 200, "{\"people\":[],\"links\":[],\"warnings\":[]}");
        assertThat(page("/app/stakeholder-maps/" + ID, HEAD, "Accept-Language: ru").body())
                .contains("На карте пока никого нет.")
                .doesNotContain("<svg");
        says("stakeholder-map", 403, "{}");
        assertPage(page("/app/stakeholder-maps/" + ID, "marketing"), 403);
    }

    @Test
    void whatCannotBeSeenAndWhatIsNotThereAreTheSamePage() throws IOException {
        says(ID, 404, "{\"detail\":\"There is no account with a secret.\"}");
        Answer hidden = page("/app/accounts/" + ID, HEAD);
        assertPage(hidden, 404);
        assertThat(hidden.body()).doesNotContain("secret");
        for (String path :
                List.of("/app/nothing", "/app/accounts/1", "/app/quotes", "/app/a/b/c")) {
            assertPage(page(path, HEAD), 404);
        }
        assertProblem(
                send(anonymous("GET", "/app/nothing", authorization(HEAD))), 404, "not-found");
    }

    @Test
    void aServiceThatIsAwayIsSaidToBe() throws IOException {
        says(ID, 503, "{}");
        Answer answer = page("/app/quotes/" + ID, HEAD);
        assertPage(answer, 503);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        says("sales", 403, "{\"detail\":\"Only colleagues.\"}");
        Answer forbidden = page("/app/report", "partner");
        assertPage(forbidden, 403);
        assertThat(forbidden.body()).contains("Only colleagues.");
    }

    @Test
    void theReportIsByMonthUnlessAskedOtherwise() throws IOException {
        says(
                "sales",
                200,
                """
                {"asOf":"2026-11-24","groupBy":"month","total":{"won":4238,"lost":2473,
                  "wonAmount":{"amount":"10005534.00","currency":"USD"},"winRate":63.15},
                 "groups":[{"key":"2026-11","label":"2026-11","figures":{"won":1,"lost":0,
                   "wonAmount":{"amount":"5.00","currency":"USD"}}}],"stages":[]}
                """);
        Answer answer = page("/app/report?from=2026-01-01", HEAD);
        assertPage(answer, 200);
        assertThat(answer.body())
                .contains("10,005,534.00\u00a0USD", "63.15\u00a0%", "2026-11", "4,238");
        assertThat(upstream.last().target())
                .isEqualTo("/api/v1/reports/sales?groupBy=month&from=2026-01-01");
    }

    @Test
    void onlyTheStepsOfThePersonAreOffered() throws IOException {
        says(ID, 200, Told.quote("IN_APPROVAL", "change", "approve", "refuse"));
        assertThat(page("/app/quotes/" + ID, HEAD).body())
                .contains("/app/quotes/" + ID + "/approve", "/app/quotes/" + ID + "/refuse")
                .contains("name=\"version\" value=\"3\"")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(page("/app/quotes/" + ID, "auditor").body()).doesNotContain("/approve");
        says("me", 200, "{\"staff\":{\"id\":\"" + OTHER + "\"}}");
        assertThat(page("/app/quotes/" + ID, HEAD).body()).doesNotContain("/approve");
        says(ID, 200, Told.quote("SENT", "accept", "reject", "withdraw"));
        assertThat(page("/app/quotes/" + ID, "partner").body())
                .contains("/accept", "/reject")
                .doesNotContain("/withdraw");
        assertThat(changes()).isEmpty();
    }

    @Test
    void theLinkOfAMailLeadsToTheQuoteAndLookingChangesNothing() throws IOException {
        Answer answer = page("/app/approvals/" + ID, HEAD);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/app/quotes/" + ID);
        Answer step = page("/app/quotes/" + ID + "/approve", HEAD);
        assertThat(step.status()).isEqualTo(303);
        assertThat(step.header("Location")).isEqualTo("/app/quotes/" + ID);
        assertThat(upstream.seen()).isEmpty();
    }

    @Test
    void aContractIsShownWithItsTextAndWhatIsDisputed() throws IOException {
        says(ID, 200, Told.contract("NEGOTIATION", "disagreements", "request-approval"));
        says("2", 200, Told.version());
        says("disagreements", 200, Told.disagreement("PROPOSED", "THEIRS", "propose", "agree"));
        says("signatures", 200, Told.NOTHING);
        says("obligations", 200, Told.NOTHING);
        says("orders", 503, "{}");
        Answer answer = page("/app/contracts/" + ID, "contract-manager");
        assertPage(answer, 200);
        assertThat(answer.body())
                .contains("The &lt;i&gt;goods&lt;/i&gt;.", Told.HASH, "45 days", "40 days")
                .contains(
                        "/disagreements/" + OTHER + "/agree",
                        "/disagreements/" + OTHER + "/propose")
                .contains("/request-approval", "This part is not available right now.")
                .contains("/api/v1/contracts/" + ID + "/pdf");
        says("disagreements", 200, Told.disagreement("PROPOSED", "OURS", "propose", "agree"));
        assertThat(page("/app/contracts/" + ID, "contract-manager").body())
                .doesNotContain("/agree\"");
        assertThat(page("/app/contracts/" + ID, "auditor").body()).doesNotContain("/propose");
    }

    @Test
    void onlyTheSignatorySignsAndSeesWhatHeConsentsTo() throws IOException {
        says(ID, 200, Told.contract("SIGNING", "signatures", "signatures/decline"));
        says("2", 200, Told.version());
        says("disagreements", 200, Told.NOTHING);
        says("signatures", 200, Told.envelope(SELF));
        says("obligations", 200, Told.NOTHING);
        says("orders", 200, Told.NOTHING);
        Answer answer = page("/app/contracts/" + ID, "contract-manager", "Accept-Language: ru");
        assertPage(answer, 200);
        assertThat(answer.body())
                .contains("/app/contracts/" + ID + "/signatures", "Согласна.")
                .contains("name=\"documentHash\" value=\"" + Told.HASH + "\"");
        says("signatures", 200, Told.envelope(OTHER));
        assertThat(page("/app/contracts/" + ID, "contract-manager").body())
                .doesNotContain("name=\"consent\"");
    }

    @Test
    void theInboxShowsLinksToPagesOnly() throws IOException {
        says(
                "inbox",
                200,
                """
                {"items":[
                  {"id":"%s","position":1042,"language":"ru","title":"Прошу согласовать",
                   "text":"<b>a</b>","link":"/app/quotes/%s","createdAt":"2026-11-24T10:00:00Z"},
                  {"id":"%s","position":1041,"language":"en","title":"Evil","text":"t",
                   "link":"https://evil.example/","createdAt":"2026-11-24T10:00:00Z",
                   "readAt":"2026-11-24T11:00:00Z"}],"next":null}
                """
                        .formatted(OTHER, ID, ID));
        Answer answer = page("/app/inbox", HEAD);
        assertPage(answer, 200);
        assertThat(answer.body())
                .contains("data-after=\"1042\"", "href=\"/app/quotes/" + ID + "\"", "lang=\"ru\"")
                .contains("/app/inbox/" + OTHER + "/read", "&lt;b&gt;a&lt;/b&gt;")
                .doesNotContain("evil.example", "/app/inbox/" + ID + "/read");
    }

    @Test
    void partnersStartWithWhatIsMeantForThem() throws IOException {
        says("mine", 200, "{\"name\":\"Isdom\",\"contactPerson\":{\"name\":\"Moses Frase\"}}");
        says("quotes", 200, Told.NOTHING);
        says("contracts", 200, Told.NOTHING);
        Answer answer = page("/app", "partner");
        assertPage(answer, 200);
        assertThat(answer.body()).contains("Isdom", "Moses Frase").doesNotContain("/app/report");
    }

    @Test
    void dealsAndLeadsAreShown() throws IOException {
        says("quotes", 200, Told.NOTHING);
        says("contracts", 403, "{}");
        says(
                ID,
                200,
                "{\"number\":\"D-1\",\"name\":\"GTX\",\"state\":\"WON\",\"company\":\"Isdom\"}");
        assertThat(page("/app/deals/" + ID, HEAD).body())
                .contains("D-1", "Won")
                .doesNotContain("id=\"contracts\"");
        assertPage(page("/app/leads/" + ID, HEAD), 200);
    }

    @Test
    void styleAndScriptComeFromHereAndMayBeKept() throws IOException {
        says("inbox", 200, Told.NOTHING);
        String body = page("/app/inbox", HEAD).body();
        for (String name : List.of("setu.css", "inbox.js", "setu.svg")) {
            String address =
                    body.replaceFirst("(?s).*\"(/app/assets/" + name + "\\?\\w+)\".*", "$1");
            Answer answer = send(anonymous("GET", address));
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("immutable");
            assertThat(send(anonymous("GET", "/app/assets/" + name)).header("Cache-Control"))
                    .isEqualTo("public, max-age=300");
        }
        assertThat(page("/app/assets/../x", HEAD).status()).isEqualTo(400);
        assertPage(send(anonymous("GET", "/app/signed-out", "Accept: text/html")), 200);
    }
}
