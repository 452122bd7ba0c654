package org.setu.deal.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class DealVisibilityComponentTest extends DealScenario {

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
}
