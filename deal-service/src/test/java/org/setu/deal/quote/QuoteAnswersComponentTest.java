package org.setu.deal.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;

@QuarkusTest
class QuoteAnswersComponentTest extends QuoteScenario {

    @Test
    void thePartnerAcceptsAndTheDealFollows() throws IOException {
        String quote = sent();
        mira().body(Map.of()).post(quote + "/accept").then().statusCode(428);
        mira().header("If-Match", "\"0\"")
                .body(Map.of())
                .post(quote + "/accept")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        String key = UUID.randomUUID().toString();
        String seen = mira().get(quote).header("ETag");
        for (int i = 0; i < 2; i++) {
            mira().header("If-Match", seen)
                    .header("Idempotency-Key", key)
                    .body(Map.of("note", "thank you"))
                    .post(quote + "/accept")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ACCEPTED"));
        }
        asha().get(deal)
                .then()
                .body("state", equalTo("OPEN"))
                .body("expectedAmount.amount", equalTo("190.00"))
                .body("expectedAmountEstimated", equalTo(false));
        asha().get(quote)
                .then()
                .body("answer.by", equalTo("p:" + mira))
                .body("answer.note", equalTo("thank you"));
        assertThat(notice(asha, "quote-accepted").at("/about/id").asText()).isEqualTo(id(quote));
        List<ConsumerRecord<String, String>> facts =
                KafkaRecords.awaitAll("setu.deal.fact", told -> id(deal).equals(told.key()), 4);
        assertThat(facts)
                .extracting(told -> KafkaRecords.header(told, "ce_type"))
                .containsExactly(
                        "org.setu.deal.opened.v1",
                        "org.setu.deal.quote-sent.v1",
                        "org.setu.deal.quote-accepted.v1",
                        "org.setu.deal.changed.v1");
        for (ConsumerRecord<String, String> told : facts) {
            String type = KafkaRecords.header(told, "ce_type");
            assertThat(schemas.violations(type, mapper.readTree(told.value()))).as(type).isEmpty();
        }
        assertThat(KafkaRecords.header(facts.get(2), "actor")).isEqualTo("p:" + mira);
        assertThat(mapper.readTree(facts.get(2).value()).at("/by/name").asText())
                .isEqualTo("mira" + run);
    }

    @Test
    void staffAnswerForTheClientWithEvidenceOnly() {
        String quote = sent();
        step(asha(), quote, "accept", Map.of("note", "by phone"))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/evidence"));
        step(asha(), quote, "reject", Map.of("reason", "Price"))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/note"))
                .spec(problemAt(ProblemType.INVALID_INPUT, "/evidence"));
        as("x", "contract-manager")
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post(quote + "/accept")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(state(quote)).isEqualTo("SENT");
        step(asha(), quote, "accept", Map.of("note", "by phone", "evidence", "Mail of today"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("answer.evidence", equalTo("Mail of today"));
    }

    @Test
    void aRejectionHasAReasonAndChangesNothingElse() throws IOException {
        String quote = sent();
        step(mira(), quote, "reject", Map.of())
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        step(mira(), quote, "reject", Map.of("reason", "Too dear"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("allowedTransitions", empty());
        assertThat(fact("quote-rejected").at("/note").asText()).isEqualTo("Too dear");
        assertThat(notice(asha, "quote-rejected").at("/data/reason").asText())
                .isEqualTo("Too dear");
        step(mira(), quote, "accept", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        assertThat(state(quote)).isEqualTo("REJECTED");
        asha().get(deal).then().body("expectedAmount.amount", equalTo("5000.00"));
    }

    @Test
    void aDealGoesByOneAcceptedQuote() throws Exception {
        String one = sent();
        String other = sent();
        List<Integer> answers;
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both =
                    List.of(one, other).stream()
                            .map(quote ->
                                    executor.submit(() ->
                                            step(mira(), quote, "accept", Map.of()).statusCode()))
                            .toList();
            answers = List.of(both.get(0).get(), both.get(1).get());
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        String accepted = answers.get(0) == 200 ? one : other;
        String left = answers.get(0) == 200 ? other : one;
        step(mira(), left, "accept", Map.of())
                .then()
                .spec(problem(ProblemType.CONFLICT))
                .body("detail", containsString(mira().get(accepted).path("number")));
        assertThat(state(left)).isEqualTo("SENT");
        // A new version takes the accepted one's place, so the other may be accepted.
        step(asha(), accepted, "new-version", Map.of()).then().statusCode(201);
        step(mira(), left, "accept", Map.of()).then().statusCode(200);
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOld() {
        String quote = sent();
        priceAgain(book, product, "110");
        String until = LocalDate.now().plusDays(60).toString();
        Response next = step(asha(), quote, "new-version", Map.of("validUntil", until));
        next.then()
                .statusCode(201)
                .body("number", equalTo(asha().get(quote).path("number")))
                .body("revision", equalTo(2))
                .body("previousId", equalTo(id(quote)))
                .body("state", equalTo("PRICED"))
                .body("validUntil", equalTo(until))
                .body("net.amount", equalTo("209.00"));
        mira().get(quote).then().body("state", equalTo("SUPERSEDED"));
        mira().get(next.header("Location")).then().spec(problem(ProblemType.NOT_FOUND));
        step(asha(), quote, "new-version", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        step(mira(), quote, "accept", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha().get(deal + "/history")
                .then()
                .body("items.about.state", hasItems("SENT", "SUPERSEDED", "PRICED"));
    }

    @Test
    void wherePipelinesSaySoTheAcceptedQuoteWinsTheDeal() throws IOException {
        String pipeline =
                admin().body(
                                Map.of(
                                        "code",
                                        code(),
                                        "name",
                                        "Quick",
                                        "winRule",
                                        "QUOTE_ACCEPTED",
                                        "stages",
                                        List.of(
                                                Map.of(
                                                        "code",
                                                        "ONLY",
                                                        "name",
                                                        "Only",
                                                        "probability",
                                                        50))))
                        .post("/api/v1/pipelines")
                        .path("id");
        deal = open(Map.of("pipelineId", pipeline));
        String quote = sent();
        // Even a deal that rests: the client has decided.
        step(asha(), deal, "hold", Map.of()).then().statusCode(200);
        step(mira(), quote, "accept", Map.of()).then().statusCode(200);
        asha().get(deal)
                .then()
                .body("state", equalTo("WON"))
                .body("closingAmount.amount", equalTo("190.00"));
        assertThat(notice(asha, "deal-won").at("/about/number").asText()).startsWith("Q-");
        step(asha(), quote, "new-version", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        assertThat(state(quote)).isEqualTo("ACCEPTED");
    }

    @Test
    void anEndedDealTakesNoAnswer() {
        String quote = sent();
        step(asha(), deal, "lose", Map.of("reason", "Price")).then().statusCode(200);
        step(mira(), quote, "accept", Map.of()).then().spec(problem(ProblemType.CONFLICT));
        assertThat(state(quote)).isEqualTo("SENT");
        assertThat(state(deal)).isEqualTo("LOST");
    }
}
