package org.setu.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
class DealReadModelsComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("deal");

    private final String run = UUID.randomUUID().toString().substring(24);
    private final UUID person = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();

    @Test
    void theyAreKeptFromTheTopicsAndMendedByARebuild() {
        staff(person, "fay");
        staff(other, "gus");
        account(0, "Isdom " + run);
        visibility(0, person);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        known("account", account)
                                && known("published_unit", account)
                                && known("staff_access", person)
                                && known("staff_access", other));
        String deal = open();
        // An older state changes nothing, a newer one does.
        account(2, "Newer " + run);
        account(1, "Older " + run);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(name()).isEqualTo("Newer " + run));

        DATABASE.execute(
                "update account set name = 'wrong', owner_id = null where id = ?", account);
        DATABASE.execute(
                "update staff_access set name = 'wrong', subjects = '{}' where id = ?", person);
        DATABASE.execute("delete from visibility_grant where unit = ?", account);
        assertThat(fay(deal).statusCode()).isEqualTo(404);
        rebuild();
        assertThat(name()).isEqualTo("Newer " + run);
        assertThat(fay(deal).statusCode()).isEqualTo(200);
        assertThat(fay(deal).<String>path("owner.name")).isEqualTo("fay " + run);
    }

    private String open() {
        Response opened =
                as("fay" + run, "account-manager")
                        .body(Map.of("name", "d " + run, "accountId", account))
                        .post("/api/v1/deals");
        opened.then().statusCode(201);
        return "/api/v1/deals/" + opened.path("id");
    }

    private Response fay(String deal) {
        return as("fay" + run, "account-manager").get(deal);
    }

    private String name() {
        return String.valueOf(
                DATABASE.rows("select name from account where id = ?", account)
                        .getFirst()
                        .get("name"));
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

    private void staff(UUID id, String name) {
        send(
                "setu.client.staff",
                "org.setu.client.staff.v1",
                id,
                0,
                """
                {"id":"%1$s","version":0,"keycloakSubject":"%2$s%3$s","name":"%2$s %3$s",
                 "roles":["account-manager"],"subjects":["p:%1$s"],"substitutions":[],"active":true}\
                """
                        .formatted(id, name, run));
    }

    private void account(long version, String name) {
        send(
                "setu.client.account",
                "org.setu.client.account.v1",
                account,
                version,
                """
                {"id":"%s","version":%d,"name":"%s","tier":"KEY","status":"ACTIVE",
                 "externalIds":[],"ownerId":"%s","archived":false}\
                """
                        .formatted(account, version, name, person));
    }

    private void visibility(long version, UUID seenBy) {
        send(
                "setu.client.visibility",
                "org.setu.client.visibility.v1",
                account,
                version,
                """
                {"id":"%s","version":%d,"subjects":["p:%s"]}\
                """
                        .formatted(account, version, seenBy));
    }

    private static void send(String topic, String type, UUID id, long version, String body) {
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
                        type,
                        "ce_subject",
                        id.toString(),
                        "ce_time",
                        "2026-11-20T10:00:00Z",
                        "ce_specversion",
                        "1.0",
                        "content-type",
                        "application/json",
                        "aggregateversion",
                        String.valueOf(version)));
    }
}
