package org.setu.deal.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.deal.World;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.TestDatabase;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@QuarkusTest
class DealsComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("deal");

    @Inject World world;
    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;

    private String run = "";
    private UUID asha = UUID.randomUUID();
    private UUID boris = UUID.randomUUID();
    private UUID head = UUID.randomUUID();
    private UUID account = UUID.randomUUID();

    @BeforeEach
    void people() {
        run = UUID.randomUUID().toString().substring(24);
        UUID territory = UUID.randomUUID();
        head = world.person("head" + run, "sales-head", "r:" + territory);
        asha = world.member("asha" + run, "account-manager", head, territory, "North");
        boris = world.member("boris" + run, "account-manager", null, null, "South");
        account = world.account("Isdom " + run, asha, "r:" + territory);
    }

    @Test
    void anOpenedDealStartsInTheFirstStageOfTheStandardPipeline() {
        Response opened = asha().body(deal()).post("/api/v1/deals");
        opened.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("number", startsWith("D-"))
                .body("state", equalTo("OPEN"))
                .body("stage.code", equalTo("PROSPECTING"))
                .body("account.name", equalTo("Isdom " + run))
                .body("owner.id", equalTo(asha.toString()))
                .body("expectedAmount.amount", equalTo("4821.00"))
                .body("allowedTransitions", hasItem("win"));
        asha().get(opened.header("Location")).then().statusCode(200).header("ETag", "\"0\"");
        asha().header("If-None-Match", "\"0\"")
                .get(opened.header("Location"))
                .then()
                .statusCode(304);
    }

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
    void othersDoNotSeeADealWhichBehavesAsIfItWereNotThere() {
        String deal = open(asha(), deal());
        boris().get(deal).then().spec(problem(ProblemType.NOT_FOUND));
        boris().get("/api/v1/deals?count=true&q=" + run)
                .then()
                .body("items", hasSize(0), "total", equalTo(0));
        post(boris(), deal, "win", "\"0\"", Map.of()).then().spec(problem(ProblemType.NOT_FOUND));
        boris().get(deal + "/history").then().spec(problem(ProblemType.NOT_FOUND));
        head().get(deal).then().statusCode(200);
        as("eve", "auditor").get(deal).then().statusCode(200).body("state", equalTo("OPEN"));
        as("root", "administrator").get(deal).then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void anAgentOfOneDealOfASharedAccountSeesThatDealAndTheAccountsNameOnly() {
        String hers = open(asha(), deal());
        Map<String, Object> body = deal();
        body.put("ownerId", boris);
        String his = open(asha(), body);
        boris().get(his).then().statusCode(200).body("account.name", equalTo("Isdom " + run));
        boris().get(hers).then().spec(problem(ProblemType.NOT_FOUND));
        boris().get("/api/v1/deals?q=" + run).then().body("items", hasSize(1));
        asha().get("/api/v1/deals?q=" + run).then().body("items", hasSize(2));
    }

    @Test
    void grantsFollowTheAccountAndItsOwner() {
        Map<String, Object> body = deal();
        body.put("ownerId", boris);
        String his = open(asha(), body);
        UUID carla = world.person("carla" + run, "account-manager");
        world.seen(account, 2, List.of("p:" + carla));
        asCarla().get(his).then().statusCode(200);
        asha().get(his).then().spec(problem(ProblemType.NOT_FOUND));
        boris().get(his).then().statusCode(200);
        // Boris leads the account now: the deal follows it and has no grants of its own.
        world.keep(account, 2, "Isdom " + run, boris);
        assertThat(
                        DATABASE.number(
                                "select count(*) from visibility_grant where unit = ?",
                                UUID.fromString(id(his))))
                .isZero();
        boris().get(his).then().spec(problem(ProblemType.NOT_FOUND));
        world.seen(account, 3, List.of("p:" + boris));
        boris().get(his).then().statusCode(200);
        // What comes late changes nothing.
        world.seen(account, 1, List.of("p:" + carla));
        asCarla().get(his).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void aDealWithoutAccountIsSeenByItsOwnerAndHisManagers() {
        Map<String, Object> body = deal();
        body.remove("accountId");
        String deal = open(asha(), body);
        asha().get(deal).then().statusCode(200).body("account", nullValue());
        head().get(deal).then().statusCode(200);
        boris().get(deal).then().spec(problem(ProblemType.NOT_FOUND));
        body.put("ownerId", boris);
        asha().body(body).post("/api/v1/deals").then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void wrongInputNamesItsFieldAndChangesNothing() {
        long before = DATABASE.number("select count(*) from deal");
        refused(Map.of("accountId", UUID.randomUUID()), "/accountId");
        refused(Map.of("ownerId", UUID.randomUUID()), "/ownerId");
        UUID hidden = world.account("Hidden " + run, boris);
        refused(Map.of("accountId", hidden), "/accountId");
        refused(Map.of("name", " "), "/name");
        refused(Map.of("expectedAmount", usd("-1")), "/expectedAmount/amount");
        refused(Map.of("stageId", UUID.randomUUID()), "/stageId");
        refused(Map.of("pipelineId", UUID.randomUUID()), "/pipelineId");
        refused(
                Map.of(
                        "lines",
                        List.of(Map.of("productId", UUID.randomUUID(), "amount", usd("1")))),
                "/lines/0/productId");
        refused(
                Map.of("externalIds", List.of(Map.of("system", "CRM", "id", "1"))),
                "/externalIds/0/system");
        as("asha" + run, "marketing")
                .body(deal())
                .post("/api/v1/deals")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(DATABASE.number("select count(*) from deal")).isEqualTo(before);
    }

    @Test
    void changesNeedTheCurrentVersion() {
        String deal = open(asha(), deal());
        asha().contentType("application/merge-patch+json")
                .body(Map.of("name", "x"))
                .patch(deal)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        post(asha(), deal, "win", "\"7\"", Map.of())
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha().body(Map.of()).post(deal + "/win").then().statusCode(428);
        asha().get(deal).then().body("state", equalTo("OPEN")).header("ETag", "\"0\"");
        patch(asha(), deal, Map.of("expectedCloseDate", "2027-01-31")).then().statusCode(200);
        patch(asha(), deal, Map.of("stageId", UUID.randomUUID()))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/stageId"));
        HashMap<String, Object> removal = new HashMap<>();
        removal.put("expectedCloseDate", null);
        patch(asha(), deal, removal).then().statusCode(200).body("expectedCloseDate", nullValue());
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

    @Test
    void aRepeatedRequestIsDoneOnce() {
        Map<String, Object> body = deal();
        String key = UUID.randomUUID().toString();
        Response first = asha().header("Idempotency-Key", key).body(body).post("/api/v1/deals");
        Response second = asha().header("Idempotency-Key", key).body(body).post("/api/v1/deals");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        body.put("name", "other");
        asha().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/deals")
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        asha().get("/api/v1/deals?count=true&q=" + run).then().body("total", equalTo(1));
    }

    @Test
    void theKeyOfAnotherSystemCreatesAndReplaces() {
        Map<String, Object> body = deal();
        body.put("externalIds", List.of(Map.of("system", "crm", "id", "K" + run)));
        String address = "/api/v1/deals/by-external/crm/K" + run;
        asha().body(body).put(address).then().statusCode(201);
        body.put("name", "replaced " + run);
        asha().body(body)
                .put(address)
                .then()
                .statusCode(200)
                .body("name", equalTo("replaced " + run));
        asha().body(body)
                .put("/api/v1/deals/by-external/crm/other")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/externalIds"));
        asha().body(body)
                .post("/api/v1/deals")
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/externalIds"));
        asha().get("/api/v1/deals?count=true&q=" + run).then().body("total", equalTo(1));
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        for (String name : List.of("a", "b", "c")) {
            Map<String, Object> body = deal();
            body.put("name", name + " " + run);
            open(asha(), body);
        }
        String list = "/api/v1/deals?accountId=" + account + "&sort=-name&limit=2";
        Response first = asha().get(list);
        first.then().body("items.name", contains("c " + run, "b " + run));
        asha().get(list + "&after=" + first.path("next"))
                .then()
                .body("items.name", contains("a " + run))
                .body("next", nullValue());
        for (String filter :
                List.of(
                        "stage=PROSPECTING",
                        "state[in]=OPEN,WON",
                        "closedOn[null]=true",
                        "expectedAmount[gte]=4821",
                        "ownerId=" + asha)) {
            asha().get("/api/v1/deals?accountId=" + account + "&" + filter)
                    .then()
                    .body("items", hasSize(3));
        }
        asha().get("/api/v1/deals?color=red").then().spec(problem(ProblemType.INVALID_INPUT));
    }

    private void refused(Map<String, Object> change, String pointer) {
        Map<String, Object> body = deal();
        body.putAll(change);
        asha().body(body)
                .post("/api/v1/deals")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
    }

    private Map<String, Object> deal() {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "GTX Pro " + run);
        body.put("accountId", account);
        body.put("expectedAmount", usd("4821"));
        return body;
    }

    private static Map<String, String> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    private static String open(RequestSpecification caller, Map<String, Object> body) {
        Response opened = caller.body(body).post("/api/v1/deals");
        opened.then().statusCode(201);
        String location = opened.header("Location");
        return location.substring(location.indexOf("/api/"));
    }

    private Response move(String deal, String stage) {
        String id =
                asha().get("/api/v1/pipelines?standard=true")
                        .path("items[0].stages.find { it.code == '" + stage + "' }.id");
        return post(asha(), deal, "move", Map.of("stageId", id));
    }

    private static Response post(
            RequestSpecification caller, String deal, String step, Map<String, ?> body) {
        String etag = as("eve", "auditor").get(deal).header("ETag");
        return post(caller, deal, step, etag, body);
    }

    private static Response post(
            RequestSpecification caller,
            String deal,
            String step,
            String etag,
            Map<String, ?> body) {
        return caller.header("If-Match", etag).body(body).post(deal + "/" + step);
    }

    private static Response patch(
            RequestSpecification caller, String deal, Map<String, ?> changes) {
        String etag = as("eve", "auditor").get(deal).header("ETag");
        return caller.contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(changes)
                .patch(deal);
    }

    private static String id(String deal) {
        return deal.substring(deal.lastIndexOf('/') + 1);
    }

    private RequestSpecification asha() {
        return as("asha" + run, "account-manager");
    }

    private RequestSpecification boris() {
        return as("boris" + run, "account-manager");
    }

    private RequestSpecification asCarla() {
        return as("carla" + run, "account-manager");
    }

    private RequestSpecification head() {
        return as("head" + run, "sales-head");
    }
}
