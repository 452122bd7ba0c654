package org.setu.deal.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.setu.deal.World;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.OtherServices;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(OtherServices.class)
class ReferencesComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("deal");

    @Inject World world;

    private final String run = UUID.randomUUID().toString().substring(24);

    @AfterEach
    void back() {
        others("").post("/back").then().statusCode(204);
    }

    @Test
    void anAccountThatWasCreatedAMomentAgoIsReadFromItsOwnerOnce() {
        UUID dora = world.person("dora" + run, "account-manager");
        UUID account = UUID.randomUUID();
        String route = "/internal/v1/accounts/" + account;
        others(
                        """
                        {"account":{"id":"%1$s","version":0,"name":"New %2$s","tier":"KEY","status":"ACTIVE",
                          "externalIds":[],"ownerId":"%3$s","archived":false,"later":1},
                         "visibility":{"id":"%1$s","version":0,"subjects":["p:%3$s"]}}\
                        """
                                .formatted(account, run, dora))
                .put(route)
                .then()
                .statusCode(204);
        open(account, null).then().statusCode(201).body("account.name", equalTo("New " + run));
        open(account, null).then().statusCode(201);
        assertThat(others("").head(route).header("Asked")).isEqualTo("1");
    }

    @Test
    void aPersonThatJoinedAMomentAgoIsReadFromItsOwner() {
        UUID dora = world.person("dora" + run, "account-manager");
        UUID account = world.account("Known " + run, dora);
        UUID emil = UUID.randomUUID();
        others(
                        """
                        {"id":"%1$s","version":0,"name":"Emil %2$s","roles":["account-manager"],
                         "subjects":["p:%1$s"],"substitutions":[],"active":true}\
                        """
                                .formatted(emil, run))
                .put("/internal/v1/staff/" + emil)
                .then()
                .statusCode(204);
        open(account, emil).then().statusCode(201).body("owner.name", equalTo("Emil " + run));
    }

    @Test
    void whatNobodyKnowsIsRefusedAndNotAskedForAgainAtOnce() {
        world.person("dora" + run, "account-manager");
        UUID unknown = UUID.randomUUID();
        open(unknown, null).then().spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        open(unknown, null).then().spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        assertThat(others("").head("/internal/v1/accounts/" + unknown).header("Asked"))
                .isEqualTo("1");
    }

    @Test
    void whileTheOwnerIsAwayTheAnswerIsTryLater() {
        world.person("dora" + run, "account-manager");
        others("").post("/away").then().statusCode(204);
        open(UUID.randomUUID(), null).then().spec(problem(ProblemType.UNAVAILABLE));
        assertThat(DATABASE.number("select count(*) from deal where name = ?", "d" + run)).isZero();
    }

    private static RequestSpecification others(String body) {
        String address =
                ConfigProvider.getConfig().getValue("setu.reference.client-url", String.class);
        return RestAssured.given().baseUri(address).port(URI.create(address).getPort()).body(body);
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
