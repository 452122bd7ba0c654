package org.setu.contract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.setu.contract.ContractScenario;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;

@QuarkusTest
class ContractGrantsComponentTest extends ContractScenario {

    @Test
    void theyFollowTheAccount() {
        String contract = drafted();
        UUID carla = world.person("carla" + run, "account-manager");
        as("carla" + run, "account-manager").get(contract).then().statusCode(404);
        world.seen(account, 2, List.of("p:" + carla, "x:" + account));
        as("carla" + run, "account-manager").get(contract).then().statusCode(200);
        as("carla" + run, "account-manager").get(contract + "/versions/1").then().statusCode(200);
        anna().get(contract).then().spec(problem(ProblemType.NOT_FOUND));
        asha().get(contract).then().statusCode(200); // she owns it
        world.seen(account, 3, List.of("p:" + asha));
        as("carla" + run, "account-manager").get(contract).then().statusCode(404);
        world.seen(account, 1, List.of("p:" + carla));
        as("carla" + run, "account-manager").get(contract).then().statusCode(404);
    }

    @Test
    void whoBecomesAContractManagerSeesEveryContractAndWhoStopsDoesNot() {
        String contract = drafted();
        UUID nina = world.person("nina" + run, "contract-manager");
        as("nina" + run, "contract-manager").get(contract).then().statusCode(200);
        as("nina" + run, "contract-manager").get(contract + "/versions/1").then().statusCode(200);
        world.keep(nina, 2, "nina" + run, "account-manager", List.of("p:" + nina), List.of(), true);
        as("nina" + run, "account-manager").get(contract).then().statusCode(404);
        assertThat(
                        DATABASE.number(
                                "select count(*) from visibility_grant where subject = ?",
                                "p:" + nina))
                .isZero();
        world.keep(
                nina, 3, "nina" + run, "contract-manager", List.of("p:" + nina), List.of(), true);
        world.keep(
                nina, 4, "nina" + run, "contract-manager", List.of("p:" + nina), List.of(), false);
        as("nina" + run, "contract-manager").get(contract).then().statusCode(404);
    }

    @Test
    void theReadModelsAreKeptFromTheTopicsAndMendedByARebuild() {
        UUID vera = UUID.randomUUID();
        UUID client = UUID.randomUUID();
        send(
                "setu.client.staff",
                vera,
                """
                {"id":"%1$s","version":0,"keycloakSubject":"vera%2$s","name":"Vera %2$s",
                 "roles":["contract-manager"],"subjects":["p:%1$s"],"substitutions":[],"active":true}\
                """
                        .formatted(vera, run));
        send(
                "setu.client.account",
                client,
                """
                {"id":"%s","version":0,"name":"Client %s","tier":"KEY","status":"ACTIVE",
                 "externalIds":[],"ownerId":"%s","archived":false}\
                """
                        .formatted(client, run, vera));
        send(
                "setu.client.visibility",
                client,
                "{\"id\":\"%s\",\"version\":0,\"subjects\":[\"p:%s\"]}".formatted(client, vera));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        known("contract_manager", vera)
                                && known("staff_access", vera)
                                && known("account", client)
                                && known("published_unit", client));
        Map<String, Object> body = draft();
        body.put("accountId", client);
        String contract =
                CONTRACTS
                        + "/"
                        + as("vera" + run, "contract-manager")
                                .body(body)
                                .post(CONTRACTS)
                                .path("id");

        DATABASE.execute("update account set name = 'wrong' where id = ?", client);
        DATABASE.execute("update contract_manager set active = false where id = ?", vera);
        DATABASE.execute("delete from visibility_grant where unit = ?", id(contract));
        as("vera" + run, "contract-manager").get(contract).then().statusCode(404);
        rebuild();

        as("vera" + run, "contract-manager").get(contract).then().statusCode(200);
        assertThat(
                        DATABASE.rows("select name from account where id = ?", client)
                                .getFirst()
                                .get("name"))
                .isEqualTo("Client " + run);
    }

    private static boolean known(String table, UUID id) {
        return DATABASE.number("select count(*) from " + table + " where id = ?", id) == 1;
    }

    private static void rebuild() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        String secret = ConfigProvider.getConfig().getValue("setu.operator.secret", String.class);
        RestAssured.given()
                .port(port)
                .header("Authorization", "Bearer " + secret)
                .post("/q/setu/rebuild")
                .then()
                .statusCode(200);
    }

    private static void send(String topic, UUID id, String body) {
        KafkaRecords.send(
                topic,
                id.toString(),
                body,
                Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/setu/client",
                        "ce_type",
                        "org." + topic + ".v1",
                        "ce_subject",
                        id.toString(),
                        "ce_time",
                        "2026-11-20T10:00:00Z",
                        "ce_specversion",
                        "1.0",
                        "content-type",
                        "application/json",
                        "aggregateversion",
                        "0"));
    }
}
