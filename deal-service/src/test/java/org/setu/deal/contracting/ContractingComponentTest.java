package org.setu.deal.contracting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.setu.deal.quote.QuoteScenario;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;

@QuarkusTest
class ContractingComponentTest extends QuoteScenario {

    private final UUID contract = UUID.randomUUID();

    @Test
    void aContractIsAskedForWithAllThatItsDraftNeeds() throws IOException {
        String quote = accepted();
        request(quote, Map.of("templateCode", "SUPPLY", "language", "ru"))
                .then()
                .statusCode(200)
                .body("quoteId", equalTo(id(quote)))
                .body("language", equalTo("ru"))
                .body("partnerContactId", equalTo(contact.toString()));
        String type = "org.setu.deal.contract-requested.v1";
        JsonNode fact =
                mapper.readTree(
                        KafkaRecords.await(
                                        "setu.deal.fact",
                                        told ->
                                                id(deal).equals(told.key())
                                                        && type.equals(
                                                                KafkaRecords.header(
                                                                        told, "ce_type")))
                                .value());
        assertThat(schemas.violations(type, fact)).isEmpty();
        assertThat(fact.at("/account/name").asText()).isEqualTo("Isdom " + run);
        assertThat(fact.at("/partnerContact/email").asText()).isEqualTo("oeztuerk@example.org");
        assertThat(fact.at("/lines/0/unitPrice/amount").asText()).isEqualTo("95.00");
        assertThat(fact.at("/total/amount").asText()).isEqualTo("190.00");
        assertThat(fact.at("/templateCode").asText()).isEqualTo("SUPPLY");
        assertThat(fact.at("/subjects"))
                .extracting(JsonNode::asText)
                .contains("p:" + asha, "p:" + head, "r:" + territory)
                .doesNotContain("*");
        asha().get(deal + "/history")
                .then()
                .body("items.about.state", hasItem("CONTRACT_REQUESTED"));
    }

    @Test
    void whatCannotBecomeAContractIsRefusedAndSaysWhy() {
        String quote = sent();
        request(quote, Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("missing", hasItem("an accepted quote"));
        step(mira(), quote, "accept", Map.of()).then().statusCode(200);
        String mine = deal;
        deal = open(Map.of());
        step(asha(), deal, "request-contract", Map.of("quoteId", id(quote)))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/quoteId"));
        deal = mine;
        refused(quote, Map.of("quoteId", UUID.randomUUID()), "/quoteId");
        refused(quote, Map.of("templateCode", "lower case"), "/templateCode");
        refused(quote, Map.of("language", "de"), "/language");
        refused(quote, Map.of("partnerContactId", UUID.randomUUID()), "/partnerContactId");
        step(asha(), deal, "request-contract", Map.of())
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/quoteId"));
        Map<String, Object> body = Map.of("quoteId", id(quote));
        asha().body(body).post(deal + "/request-contract").then().statusCode(428);
        asha().header("If-Match", "\"0\"")
                .body(body)
                .post(deal + "/request-contract")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        for (String role : List.of("partner", "contract-manager", "auditor")) {
            as("x" + run, role)
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .post(deal + "/request-contract")
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
        boris().header("If-Match", "\"0\"")
                .body(body)
                .post(deal + "/request-contract")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        asha().get(quote).then().body("contract", nullValue());
        step(asha(), deal, "lose", Map.of("reason", "Price")).then().statusCode(200);
        request(quote, Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", hasItem("reopen"));
        asha().get(quote).then().body("contract", nullValue());
    }

    @Test
    void itIsAskedForOncePerQuoteUntilTheContractIsAbandoned() {
        String quote = accepted();
        String key = UUID.randomUUID().toString();
        String seen = etag(deal);
        for (int i = 0; i < 2; i++) {
            asha().header("If-Match", seen)
                    .header("Idempotency-Key", key)
                    .body(Map.of("quoteId", id(quote)))
                    .post(deal + "/request-contract")
                    .then()
                    .statusCode(200);
        }
        request(quote, Map.of()).then().spec(problem(ProblemType.CONFLICT));
        step(asha(), quote, "new-version", Map.of()).then().spec(problem(ProblemType.CONFLICT));
        tell("drafted", "DRAFT", quote, Map.of());
        await(quote, "DRAFT");
        request(quote, Map.of())
                .then()
                .spec(problem(ProblemType.CONFLICT))
                .body("detail", containsString("K-" + run));
        tell("abandoned", "ABANDONED", quote, Map.of("reason", "No agreement"));
        await(quote, "ABANDONED");
        asha().get(deal).then().body("state", equalTo("OPEN"));
        asha().get(deal + "/history")
                .then()
                .body("items.findAll { it.kind == 'CONTRACT' }.about.number", hasItem("K-" + run))
                .body("items.note", hasItem("No agreement"));
        request(quote, Map.of()).then().statusCode(200);
        asha().get(quote).then().body("contract.number", nullValue());
    }

    @Test
    void theSignedContractWinsTheDeal() throws IOException {
        String quote = accepted();
        request(quote, Map.of()).then().statusCode(200);
        String day = LocalDate.now().minusDays(1).toString();
        tell("signed", "SIGNED", quote, Map.of("total", usd("188"), "signedOn", day));
        await(quote, "SIGNED");
        asha().get(deal)
                .then()
                .body("state", equalTo("WON"))
                .body("closingAmount.amount", equalTo("188.00"))
                .body("closedOn", equalTo(day));
        asha().get(deal + "/history")
                .then()
                .body("items.kind", hasItems("CONTRACT", "WON"))
                .body("items[-1].actor", startsWith("system:"))
                .body(
                        "items.findAll { it.kind == 'CONTRACT' }.about",
                        hasItem(Map.of("number", "K-" + run, "state", "SIGNED")));
        JsonNode notice =
                mapper.readTree(
                        KafkaRecords.await(
                                        "setu.deal.notice",
                                        told ->
                                                asha.toString().equals(told.key())
                                                        && told.value().contains("\"deal-won\""))
                                .value());
        assertThat(schemas.violations("org.setu.deal.notice.v1", notice)).isEmpty();
    }

    @Test
    void aRestingDealIsWonTooAndDaysOutsideItAreBrought() {
        String quote = accepted();
        patch(asha(), deal, Map.of("engagedOn", LocalDate.now().toString())).then().statusCode(200);
        step(asha(), deal, "hold", Map.of()).then().statusCode(200);
        String early = LocalDate.now().minusDays(9).toString();
        tell("signed", "SIGNED", quote, Map.of("total", usd("190"), "signedOn", early));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> "WON".equals(state(deal)));
        asha().get(deal).then().body("closedOn", equalTo(LocalDate.now().toString()));
    }

    @Test
    void whatHasEndedOrIsInAnotherCurrencyIsOnlyWrittenDown() {
        String quote = accepted();
        Map<String, String> euro = Map.of("amount", "1", "currency", "EUR");
        tell("signed", "SIGNED", quote, Map.of("total", euro));
        awaitMention("SIGNED");
        assertThat(state(deal)).isEqualTo("OPEN");
        step(asha(), deal, "lose", Map.of("reason", "Price")).then().statusCode(200);
        tell("signed", "ACTIVE", quote, Map.of("total", usd("190")));
        awaitMention("ACTIVE");
        assertThat(state(deal)).isEqualTo("LOST");
    }

    @Test
    void factsThatItDoesNotKnowOrThatNameNoDealAreAcknowledged() {
        String quote = accepted();
        tell("sent-to-sign", "SIGNING", quote, Map.of());
        Map<String, Object> noDeal = new HashMap<>();
        noDeal.put("dealId", null);
        noDeal.put("total", usd("1"));
        tell("signed", "SIGNED", quote, noDeal);
        tell("drafted", "DRAFT", quote, Map.of());
        awaitMention("DRAFT");
        asha().get(deal + "/history").then().body("items.about.state", not(hasItem("SIGNING")));
        assertThat(state(deal)).isEqualTo("OPEN");
    }

    private Response request(String quote, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("quoteId", id(quote));
        body.putAll(more);
        return step(asha(), deal, "request-contract", body);
    }

    private void refused(String quote, Map<String, ?> more, String pointer) {
        request(quote, more).then().spec(problemAt(ProblemType.INVALID_INPUT, pointer));
    }

    private void await(String quote, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> state.equals(asha().get(quote).path("contract.state")));
    }

    private void awaitMention(String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        asha().get(deal + "/history")
                                .<List<@Nullable String>>path("items.about.state")
                                .contains(state));
    }

    /** As contract-service would. */
    private void tell(String word, String state, String quote, Map<String, ?> more) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("at", "2026-11-20T10:15:30Z");
        body.put("contractId", contract);
        body.put("number", "K-" + run);
        body.put("title", "Supply");
        body.put("state", state);
        body.put("version", 1);
        body.put("textHash", "0".repeat(64));
        body.put("account", Map.of("id", account, "name", "Isdom"));
        body.put("owner", Map.of("id", asha, "name", "Asha"));
        body.put("dealId", id(deal));
        body.put("quoteId", id(quote));
        body.putAll(more);
        body.values().removeIf(Objects::isNull);
        KafkaRecords.send("setu.contract.fact", contract.toString(), json(body), headers(word));
    }

    private Map<String, String> headers(String word) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/setu/contract");
        headers.put("ce_type", "org.setu.contract." + word + ".v1");
        headers.put("ce_subject", contract.toString());
        headers.put("ce_time", "2026-11-20T10:15:30Z");
        headers.put("ce_specversion", "1.0");
        headers.put("content-type", "application/json");
        headers.put("aggregateversion", "1");
        return headers;
    }

    private String json(Map<String, ?> body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
