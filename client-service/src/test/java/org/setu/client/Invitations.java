package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.setu.client.Office.Person;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.TestDatabase;

/** An account with a contact who can be invited, and what he does with his mail. */
final class Invitations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    final Office office = new Office();
    final Person agent;
    final String accountName = office.name("Isdom");
    final String account;
    final String email = office.name("ravi").replace(' ', '.') + "@example.org";
    final String contact;

    Invitations() {
        String region = office.territory("East", "");
        agent = office.person("Asha", "account-manager", region);
        account =
                Office.id(
                        agent.asks()
                                .body(Map.of("name", accountName, "language", "ru"))
                                .post("/api/v1/accounts"));
        contact = contact(Map.of("givenName", "Ravi", "familyName", "Iyer", "emails", mails()));
    }

    private List<String> mails() {
        return List.of(email);
    }

    String contact(Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.putIfAbsent("primaryAccountId", account);
        return Office.id(agent.asks().body(body).post("/api/v1/contacts"));
    }

    String partners() {
        return "/api/v1/accounts/" + account + "/partners";
    }

    Response invite() {
        return agent.asks().body(Map.of("kind", "PERSON", "contactId", contact)).post(partners());
    }

    /** Invites; the location of the partner. */
    String invited() {
        return partners() + "/" + Office.id(invite());
    }

    Response connect(String name) {
        return agent.asks().body(Map.of("kind", "SYSTEM", "name", name)).post(partners());
    }

    /** The newest of so many notices of a topic to a recipient. */
    static JsonNode notice(String recipient, String topic, int count) {
        try {
            return JSON.readTree(
                    KafkaRecords.awaitAll(
                                    "setu.client.notice",
                                    record ->
                                            record.key().equals(recipient)
                                                    && record.value().contains("\"" + topic + "\""),
                                    count)
                            .getLast()
                            .value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The token in the newest of so many mails to the contact. */
    String token(int mails) {
        String link = notice(contact, "partner-invited", mails).path("data").path("link").asText();
        assertThat(link).startsWith("http://127.0.0.1:8080/partner-confirmation?token=");
        return link.substring(link.indexOf('=') + 1);
    }

    static Response open(String token) {
        return RestAssured.given().queryParam("token", token).get("/partner-confirmation");
    }

    static Response confirm(String token) {
        return RestAssured.given().formParam("token", token).post("/partner-confirmation");
    }

    /** Invites and confirms; the location of the partner. */
    String confirmed() {
        String location = invited();
        confirm(token(1)).then().statusCode(200);
        return location;
    }

    String state(String location) {
        return agent.asks().get(location).jsonPath().getString("state");
    }

    static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** What access control knows of a partner; empty if it lets him in nowhere. */
    static List<Map<String, Object>> access(String id) {
        return DATABASE.rows("select * from staff_access where id = ?::uuid and active", id);
    }

    /** What others are told of a partner, once his access is as said. */
    static JsonNode told(String id, boolean active) {
        try {
            return JSON.readTree(
                    KafkaRecords.await(
                                    "setu.client.staff",
                                    one ->
                                            one.key().equals(id)
                                                    && one.value().contains("\"active\":" + active)
                                                    && one.value().contains("keycloakSubject"))
                            .value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits (bounded) until Keycloak was asked for something. */
    static void awaitAsked(String request) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !KeycloakFixture.asked(request).isEmpty());
    }
}
