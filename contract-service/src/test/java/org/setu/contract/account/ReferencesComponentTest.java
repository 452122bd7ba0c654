package org.setu.contract.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.setu.contract.ContractScenario;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.OtherServices;

@QuarkusTest
@QuarkusTestResource(OtherServices.class)
class ReferencesComponentTest extends ContractScenario {

    @AfterEach
    void back() {
        others("").post("/back").then().statusCode(204);
    }

    @Test
    void anAccountThatWasCreatedAMomentAgoIsReadFromItsOwnerOnce() {
        UUID client = UUID.randomUUID();
        String route = "/internal/v1/accounts/" + client;
        others(
                        """
                        {"account":{"id":"%1$s","version":0,"name":"New %2$s","tier":"KEY","status":"ACTIVE",
                          "externalIds":[],"ownerId":"%3$s","archived":false,"later":1},
                         "visibility":{"id":"%1$s","version":0,"subjects":["p:%3$s"]}}\
                        """
                                .formatted(client, run, asha))
                .put(route)
                .then()
                .statusCode(204);
        draft(client).then().statusCode(201).body("account.name", equalTo("New " + run));
        draft(client).then().statusCode(201);
        assertThat(others("").head(route).header("Asked")).isEqualTo("1");
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        draft(UUID.randomUUID()).then().spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
    }

    @Test
    void whileTheOwnerIsAwayTheAnswerIsTryLater() {
        UUID client = UUID.randomUUID();
        others("").post("/away").then().statusCode(204);
        draft(client).then().spec(problem(ProblemType.UNAVAILABLE));
        assertThat(DATABASE.number("select count(*) from contract where account_id = ?", client))
                .isZero();
    }

    private Response draft(UUID client) {
        Map<String, Object> body = draft();
        body.put("accountId", client);
        return asha().body(body).post(CONTRACTS);
    }

    private static RequestSpecification others(String body) {
        String address =
                ConfigProvider.getConfig().getValue("setu.reference.client-url", String.class);
        return RestAssured.given().baseUri(address).port(URI.create(address).getPort()).body(body);
    }
}
