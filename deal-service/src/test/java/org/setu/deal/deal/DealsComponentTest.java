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

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class DealsComponentTest extends DealScenario {

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
    void wrongInputNamesItsFieldAndChangesNothing() {
        long before = DATABASE.number("select count(*) from deal");
        refused(Map.of("accountId", UUID.randomUUID()), "/accountId");
        refused(Map.of("ownerId", UUID.randomUUID()), "/ownerId");
        UUID partner = world.person("Ravi " + run, "partner", "x:" + UUID.randomUUID());
        refused(Map.of("ownerId", partner), "/ownerId");
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
                .spec(problemAt(ProblemType.INVALID_INPUT, "/externalIds/1/system"));
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
}
