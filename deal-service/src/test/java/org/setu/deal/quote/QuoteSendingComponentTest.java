package org.setu.deal.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.OtherServices;

@QuarkusTest
@QuarkusTestResource(OtherServices.class)
class QuoteSendingComponentTest extends QuoteScenario {

    @Inject ExpiringQuotes expiring;

    @Test
    void aQuoteIsSentToAContactOfTheAccountOrToAnAddress() throws IOException {
        String quote = quote(5);
        step(asha(), quote, "send", Map.of("contactId", contact))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        step(asha(), quote, "submit", Map.of()).then().statusCode(200);
        UUID elsewhere = contact("Eva", "eva@example.org", UUID.randomUUID());
        for (Map<String, ?> wrong :
                List.<Map<String, ?>>of(
                        Map.of(),
                        Map.of("contactId", UUID.randomUUID()),
                        Map.of("contactId", elsewhere))) {
            step(asha(), quote, "send", wrong)
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/contactId"));
        }
        step(asha(), quote, "send", Map.of("email", "no address"))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/email"));
        assertThat(state(quote)).isEqualTo("APPROVED");
        step(asha(), quote, "send", Map.of("contactId", contact))
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .body("sent.name", equalTo("Jürgen Öztürk"))
                .body("sent.email", equalTo("oeztuerk@example.org"));
        JsonNode notice = notice(contact, "quote-sent");
        assertThat(notice.at("/recipient/kind").asText()).isEqualTo("CONTACT");
        assertThat(notice.at("/recipient/language").asText()).isEqualTo("de");
        assertThat(notice.at("/data/discountPercent").isMissingNode()).isTrue();
        patch(asha(), quote, Map.of("note", "too late"))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", hasItems("accept", "reject", "withdraw", "new-version"));
        String other = quote(5);
        step(asha(), other, "submit", Map.of()).then().statusCode(200);
        step(asha(), other, "send", Map.of("email", "buyer@example.org"))
                .then()
                .statusCode(200)
                .body("sent.email", equalTo("buyer@example.org"));
    }

    @Test
    void aContactThatWasAddedAMomentAgoIsReadFromItsOwnerOnce() {
        String quote = quote(5);
        step(asha(), quote, "submit", Map.of()).then().statusCode(200);
        UUID added = UUID.randomUUID();
        String route = "/internal/v1/contacts/" + added;
        others(
                        """
                        {"id":"%s","version":0,"givenName":"Nora","familyName":"Ek","emails":["nora@example.org"],
                         "primaryAccountId":"%s","accounts":[],"phones":[],"archived":false,"later":1}\
                        """
                                .formatted(added, account))
                .put(route)
                .then()
                .statusCode(204);
        step(asha(), quote, "send", Map.of("contactId", added))
                .then()
                .statusCode(200)
                .body("sent.name", equalTo("Nora Ek"));
        step(asha(), quote, "send", Map.of("contactId", added))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        assertThat(others("").head(route).header("Asked")).isEqualTo("1");
    }

    private static RequestSpecification others(String body) {
        String address =
                ConfigProvider.getConfig().getValue("setu.reference.client-url", String.class);
        return RestAssured.given().baseUri(address).port(URI.create(address).getPort()).body(body);
    }

    @Test
    void aPartnerSeesWhatWasSentToHisAccountAndNotHowItCameAbout() {
        String quote = quote(5);
        mira().get(quote).then().spec(problem(ProblemType.NOT_FOUND));
        mira().get("/api/v1/quotes?count=true").then().body("total", equalTo(0));
        sent(quote);
        mira().get(quote)
                .then()
                .statusCode(200)
                .body("lines[0].net.amount", equalTo("190.00"))
                .body("total.amount", equalTo("190.00"))
                .body("allowedTransitions", contains("accept", "reject"))
                .body("owner.name", equalTo("asha" + run));
        String seen = mira().get(quote).asString();
        assertThat(seen)
                .doesNotContain(
                        "listPrice",
                        "discount",
                        "Discount",
                        "waterfall",
                        "approvals",
                        "priceBook",
                        id(deal),
                        "oeztuerk");
        mira().get("/api/v1/quotes").then().body("items.id", contains(id(quote)));
        mira().get(deal).then().spec(problem(ProblemType.FORBIDDEN));
        world.person("nils" + run, "partner", "x:" + UUID.randomUUID());
        as("nils" + run, "partner").get(quote).then().spec(problem(ProblemType.NOT_FOUND));
        as("nils" + run, "partner")
                .header("If-Match", etag(quote))
                .body(Map.of())
                .post(quote + "/accept")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        for (String step : List.of("submit", "send", "withdraw", "approve", "new-version")) {
            step(mira(), quote, step, Map.of()).then().spec(problem(ProblemType.FORBIDDEN));
        }
        patch(mira(), quote, Map.of("note", "x")).then().spec(problem(ProblemType.FORBIDDEN));
        assertThat(state(quote)).isEqualTo("SENT");
    }

    @Test
    void aWithdrawnOfferCannotBeAccepted() throws IOException {
        String quote = sent();
        step(asha(), quote, "withdraw", Map.of("note", "out of stock"))
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        assertThat(fact("quote-withdrawn").at("/note").asText()).isEqualTo("out of stock");
        step(mira(), quote, "accept", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        mira().get(quote).then().body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void offersEndWithTheirLastDayInTheirTimeZone() throws IOException {
        Map<String, Object> body = offer(5);
        LocalDate day = LocalDate.now().plusDays(3);
        body.put("validUntil", day.toString());
        body.put("timeZone", "Asia/Kolkata");
        String lasting = sent(quote(body));
        String due = sent(quote(body));
        assertThat(
                        DATABASE.rows(
                                        "select expires_at = ?::timestamptz as right from quote"
                                                + " where id = ?",
                                        day.plusDays(1)
                                                .atStartOfDay(ZoneId.of("Asia/Kolkata"))
                                                .toInstant()
                                                .toString(),
                                        UUID.fromString(id(due)))
                                .getFirst())
                .containsEntry("right", true);
        DATABASE.execute(
                "update quote set expires_at = now() - interval '1 second' where id = ?",
                UUID.fromString(id(due)));
        // The clock decides, not the job.
        step(mira(), due, "accept", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("missing", hasItem("validUntil"));
        assertThat(expiring.run()).isTrue();
        assertThat(state(due)).isEqualTo("EXPIRED");
        assertThat(state(lasting)).isEqualTo("SENT");
        assertThat(fact("quote-expired").at("/quote/id").asText()).isEqualTo(id(due));
        step(asha(), due, "new-version", Map.of()).then().statusCode(201);
        asha().get("/api/v1/quotes?state=EXPIRED&dealId=" + id(deal))
                .then()
                .body("items", hasSize(0));
    }
}
