package org.setu.deal.deal;

import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.setu.deal.World;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.TestDatabase;

/** Two agents, their head and an account; and how deals are opened, changed and ended. */
abstract class DealScenario {

    static final TestDatabase DATABASE = TestDatabase.of("deal");

    @Inject World world;

    String run = "";
    UUID asha = UUID.randomUUID();
    UUID boris = UUID.randomUUID();
    UUID head = UUID.randomUUID();
    UUID account = UUID.randomUUID();

    @BeforeEach
    void people() {
        run = UUID.randomUUID().toString().substring(24);
        UUID territory = UUID.randomUUID();
        head = world.person("head" + run, "sales-head", "r:" + territory);
        asha = world.member("asha" + run, "account-manager", head, territory, "North");
        boris = world.member("boris" + run, "account-manager", null, null, "South");
        account = world.account("Isdom " + run, asha, "r:" + territory);
    }

    void refused(Map<String, Object> change, String pointer) {
        Map<String, Object> body = deal();
        body.putAll(change);
        asha().body(body)
                .post("/api/v1/deals")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
    }

    Map<String, Object> deal() {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "GTX Pro " + run);
        body.put("accountId", account);
        body.put("expectedAmount", usd("4821"));
        return body;
    }

    static Map<String, String> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    static String open(RequestSpecification caller, Map<String, Object> body) {
        Response opened = caller.body(body).post("/api/v1/deals");
        opened.then().statusCode(201);
        String location = opened.header("Location");
        return location.substring(location.indexOf("/api/"));
    }

    Response move(String deal, String stage) {
        String id =
                asha().get("/api/v1/pipelines?standard=true")
                        .path("items[0].stages.find { it.code == '" + stage + "' }.id");
        return post(asha(), deal, "move", Map.of("stageId", id));
    }

    static Response post(
            RequestSpecification caller, String deal, String step, Map<String, ?> body) {
        String etag = as("eve", "auditor").get(deal).header("ETag");
        return post(caller, deal, step, etag, body);
    }

    static Response post(
            RequestSpecification caller,
            String deal,
            String step,
            String etag,
            Map<String, ?> body) {
        return caller.header("If-Match", etag).body(body).post(deal + "/" + step);
    }

    static Response patch(RequestSpecification caller, String deal, Map<String, ?> changes) {
        String etag = as("eve", "auditor").get(deal).header("ETag");
        return caller.contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(changes)
                .patch(deal);
    }

    static String id(String deal) {
        return deal.substring(deal.lastIndexOf('/') + 1);
    }

    RequestSpecification asha() {
        return as("asha" + run, "account-manager");
    }

    RequestSpecification boris() {
        return as("boris" + run, "account-manager");
    }

    RequestSpecification asCarla() {
        return as("carla" + run, "account-manager");
    }

    RequestSpecification head() {
        return as("head" + run, "sales-head");
    }
}
