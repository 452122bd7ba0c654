package org.setu.deal.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;

@QuarkusTest
class DealTransitionsComponentTest extends DealScenario {

    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;

    @Test
    void everyFactIsPublishedAndMatchesItsSchema() throws IOException {
        String deal = open(asha(), deal());
        move(deal, "ENGAGING").then().statusCode(200);
        post(asha(), deal, "hold", Map.of("note", "holidays")).then().statusCode(200);
        post(asha(), deal, "resume", Map.of()).then().statusCode(200);
        post(asha(), deal, "lose", Map.of("reason", "Price", "competitor", "Globex"))
                .then()
                .statusCode(200);
        post(head(), deal, "reopen", Map.of("note", "they called")).then().statusCode(200);
        patch(asha(), deal, Map.of("name", "renamed " + run)).then().statusCode(200);
        post(asha(), deal, "win", Map.of("amount", usd("4514"))).then().statusCode(200);
        String id = id(deal);
        List<ConsumerRecord<String, String>> facts =
                KafkaRecords.awaitAll("setu.deal.fact", fact -> id.equals(fact.key()), 8);
        assertThat(facts)
                .extracting(fact -> KafkaRecords.header(fact, "ce_type"))
                .containsExactly(
                        "org.setu.deal.opened.v1",
                        "org.setu.deal.moved.v1",
                        "org.setu.deal.held.v1",
                        "org.setu.deal.resumed.v1",
                        "org.setu.deal.lost.v1",
                        "org.setu.deal.reopened.v1",
                        "org.setu.deal.changed.v1",
                        "org.setu.deal.won.v1");
        for (ConsumerRecord<String, String> fact : facts) {
            String type = KafkaRecords.header(fact, "ce_type");
            assertThat(schemas.violations(type, mapper.readTree(fact.value()))).as(type).isEmpty();
            assertThat(schemas.violations(type, schemas.example(type))).as(type).isEmpty();
        }
        asha().get(deal + "/history")
                .then()
                .body(
                        "items.kind",
                        contains(
                                "OPENED",
                                "MOVED",
                                "HELD",
                                "RESUMED",
                                "LOST",
                                "REOPENED",
                                "CHANGED",
                                "WON"))
                .body("items[1].previousStage.code", equalTo("PROSPECTING"))
                .body("items[1].previousDuration", startsWith("PT"));
    }

    @Test
    void transitionsThatTheStateDoesNotAllowNameThoseThatItDoes() {
        String deal = open(asha(), deal());
        post(asha(), deal, "resume", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", hasItem("hold"));
        post(asha(), deal, "win", Map.of("closedOn", "2999-01-01"))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/closedOn"));
        post(asha(), deal, "win", Map.of("amount", Map.of("amount", "1", "currency", "EUR")))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/amount/currency"));
        post(asha(), deal, "win", Map.of()).then().statusCode(200).body("state", equalTo("WON"));
        post(asha(), deal, "lose", Map.of("reason", "x"))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("reopen"));
        post(asha(), deal, "reopen", Map.of("note", "x"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", contains("sales-head"));
        post(head(), deal, "reopen", Map.of())
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/note"));
        asha().get(deal).then().body("state", equalTo("WON"));
    }

    @Test
    void ofTwoSimultaneousWinsOneIsRefused() throws Exception {
        String deal = open(asha(), deal());
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(
                        executor.submit(
                                () -> post(asha(), deal, "win", "\"0\"", Map.of()).statusCode()));
            }
            for (Future<Integer> one : both) {
                answers.add(one.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).containsAnyOf(409, 412);
        assertThat(
                        DATABASE.number(
                                "select count(*) from deal_history where kind = 'WON' and deal_id"
                                        + " = ?",
                                UUID.fromString(id(deal))))
                .isOne();
    }
}
