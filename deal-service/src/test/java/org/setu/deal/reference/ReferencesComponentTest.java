package org.setu.deal.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.setu.deal.World;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.TestDatabase;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@QuarkusTestResource(OtherServices.class)
class ReferencesComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("deal");

    @Inject World world;

    private final String run = UUID.randomUUID().toString().substring(24);

    @AfterEach
    void back() {
        OtherServices.away = false;
    }

    @Test
    void anAccountThatWasCreatedAMomentAgoIsReadFromItsOwnerOnce() {
        UUID dora = world.person("dora" + run, "account-manager");
        UUID account = UUID.randomUUID();
        String route = "/internal/v1/accounts/" + account;
        OtherServices.ANSWERS.put(
                route,
                """
                {"account":{"id":"%1$s","version":0,"name":"New %2$s","tier":"KEY","status":"ACTIVE",
                  "externalIds":[],"ownerId":"%3$s","archived":false,"later":1},
                 "visibility":{"id":"%1$s","version":0,"subjects":["p:%3$s"]}}\
                """
                        .formatted(account, run, dora));
        open(account, null).then().statusCode(201).body("account.name", equalTo("New " + run));
        open(account, null).then().statusCode(201);
        assertThat(Collections.frequency(OtherServices.ASKED, route)).isOne();
    }

    @Test
    void aPersonThatJoinedAMomentAgoIsReadFromItsOwner() {
        UUID dora = world.person("dora" + run, "account-manager");
        UUID account = world.account("Known " + run, dora);
        UUID emil = UUID.randomUUID();
        OtherServices.ANSWERS.put(
                "/internal/v1/staff/" + emil,
                """
                {"id":"%1$s","version":0,"name":"Emil %2$s","roles":["account-manager"],
                 "subjects":["p:%1$s"],"substitutions":[],"active":true}\
                """
                        .formatted(emil, run));
        open(account, emil).then().statusCode(201).body("owner.name", equalTo("Emil " + run));
    }

    @Test
    void whatNobodyKnowsIsRefusedAndNotAskedForAgainAtOnce() {
        world.person("dora" + run, "account-manager");
        UUID unknown = UUID.randomUUID();
        open(unknown, null).then().spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        open(unknown, null).then().spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        assertThat(Collections.frequency(OtherServices.ASKED, "/internal/v1/accounts/" + unknown))
                .isOne();
    }

    @Test
    void whileTheOwnerIsAwayTheAnswerIsTryLater() {
        world.person("dora" + run, "account-manager");
        OtherServices.away = true;
        open(UUID.randomUUID(), null).then().spec(problem(ProblemType.UNAVAILABLE));
        assertThat(DATABASE.number("select count(*) from deal where name = ?", "d" + run)).isZero();
    }

    private Response open(UUID account, @Nullable UUID owner) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "d" + run);
        body.put("accountId", account);
        if (owner != null) {
            body.put("ownerId", owner);
        }
        return as("dora" + run, "account-manager").body(body).post("/api/v1/deals");
    }
}
