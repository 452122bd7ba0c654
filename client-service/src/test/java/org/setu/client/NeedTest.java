package org.setu.client;

import static org.hamcrest.Matchers.equalTo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.setu.client.Office.Person;
import org.setu.client.need.NeedState;
import org.setu.platform.testing.TestDatabase;

/** Needs of one account of Asha, made through the API. */
abstract class NeedTest {

    static final String NEEDS = "/api/v1/needs";
    static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    static final String OBSERVED = "{\"kind\":\"OBSERVED\",\"text\":\"x\",%s}";
    static final String EVIDENCE =
            "{\"evidence\":[" + OBSERVED.formatted("\"notedOn\":\"2026-11-27\"") + "]}";
    static final String WHY = "{\"reason\":\"As it is\"}";
    static final TestDatabase DATABASE = TestDatabase.of("client");

    Office office;
    String region;
    Person asha;
    Person boris;
    String account;

    @BeforeEach
    void anAccountOfAsha() {
        office = new Office();
        region = office.territory("East", "");
        asha = office.person("Asha", "account-manager", region);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account = account(asha, "Client");
    }

    String account(Person owner, String name) {
        return Office.id(
                owner.asks().body(Map.of("name", office.name(name))).post("/api/v1/accounts"));
    }

    static String contact(Person by, String at) {
        return Office.id(
                by.asks()
                        .body(Map.of("familyName", "Öztürk", "primaryAccountId", at))
                        .post("/api/v1/contacts"));
    }

    static String meeting(Person by, String at) {
        return Office.id(
                by.asks()
                        .body(Map.of("type", "TASK", "subject", "Meet", "accountId", at))
                        .post("/api/v1/activities"));
    }

    Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("accountId", account);
        body.put("category", "Vans");
        body.put("subject", "ठंड में चलने वाली पाँच गाड़ियाँ");
        return body;
    }

    String added() {
        return added(body());
    }

    String added(Map<String, Object> body) {
        return asha.asks()
                .body(body)
                .post(NEEDS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    String confirmed() {
        return confirmed(body());
    }

    String confirmed(Map<String, Object> body) {
        String location = added(body);
        said(location, EVIDENCE);
        step(location, "confirm", "", "CONFIRMED");
        return location;
    }

    void said(String location, String patch) {
        asha.changes(location, patch).then().statusCode(200);
    }

    void step(String location, String step, String body, String state) {
        asha.orders(location + "/" + step, body)
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    void coveredBy(String location, String product) {
        said(location, "{\"coverage\":\"FULL\",\"productIds\":[\"%s\"]}".formatted(product));
    }

    /** A need in a state, from which nothing keeps it but the state itself. */
    String in(NeedState state) {
        String location = added();
        said(location, EVIDENCE);
        coveredBy(location, UUID.randomUUID().toString());
        if (state != NeedState.IDENTIFIED && state != NeedState.OBSOLETE) {
            step(location, "confirm", "", "CONFIRMED");
        }
        switch (state) {
            case COVERED -> step(location, "cover", WHY, "COVERED");
            case UNMET -> step(location, "leave-unmet", WHY, "UNMET");
            case OBSOLETE -> step(location, "dismiss", WHY, "OBSOLETE");
            case IDENTIFIED, CONFIRMED -> {
                // There already.
            }
        }
        return location;
    }

    static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    String asItIs(String location) {
        return asha.asks().get(location).asString();
    }

    long stored() {
        return DATABASE.number("select count(*) from need where account_id = ?::uuid", account);
    }

    void takeIntoTeam(Person... people) {
        String team =
                Arrays.stream(people)
                        .map(one -> "{\"staffId\":\"%s\",\"role\":\"x\"}".formatted(one.id()))
                        .reduce((one, other) -> one + "," + other)
                        .orElse("");
        asha.changes("/api/v1/accounts/" + account, "{\"team\":[%s]}".formatted(team))
                .then()
                .statusCode(200);
    }
}
