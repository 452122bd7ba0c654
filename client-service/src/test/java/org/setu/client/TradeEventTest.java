package org.setu.client;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.setu.client.Office.Person;
import org.setu.platform.testing.TestDatabase;

/** Trade events of Mira, to which Asha invites people of one account; made through the API. */
abstract class TradeEventTest {

    static final String EVENTS = "/api/v1/trade-events";
    static final String INVITATIONS = "/api/v1/trade-event-invitations";
    static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    static final String WHY = "{\"reason\":\"As it is\"}";
    static final TestDatabase DATABASE = TestDatabase.of("client");

    Office office;
    String region;
    Person mira;
    Person asha;
    Person boris;
    String account;

    @BeforeEach
    void anAccountOfAsha() {
        office = new Office();
        region = office.territory("East", "");
        mira = office.person("Mira", "marketing", region);
        asha = office.person("Asha", "account-manager", region);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account = account(asha, "Client");
    }

    String account(Person owner, String name) {
        return Office.id(
                owner.asks().body(Map.of("name", office.name(name))).post("/api/v1/accounts"));
    }

    String contact(Person by, String at, String familyName) {
        return Office.id(
                by.asks()
                        .body(Map.of("familyName", familyName, "primaryAccountId", at))
                        .post("/api/v1/contacts"));
    }

    String contact() {
        return contact(asha, account, "Öztürk");
    }

    String lead(Person owner) {
        return Office.id(
                owner.asks()
                        .body(
                                Map.of(
                                        "familyName",
                                        "王",
                                        "company",
                                        office.name("Prospect"),
                                        "source",
                                        "CALL",
                                        "ownerId",
                                        owner.id()))
                        .post("/api/v1/leads"));
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** A fair that began yesterday, whatever the time zone. */
    Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("name", office.name("मेला"));
        body.put("kind", "FAIR");
        body.put("startsOn", today().minusDays(1).toString());
        body.put("endsOn", today().plusDays(2).toString());
        body.put("timeZone", "Asia/Kolkata");
        return body;
    }

    String planned(Map<String, Object> body) {
        return mira.asks()
                .body(body)
                .post(EVENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    String open() {
        return open(body());
    }

    String open(Map<String, Object> body) {
        String location = planned(body);
        step(location, "open", "", "OPEN");
        return location;
    }

    String open(int capacity) {
        Map<String, Object> body = body();
        body.put("capacity", capacity);
        return open(body);
    }

    void step(String location, String step, String body, String state) {
        mira.orders(location + "/" + step, body)
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    static Map<String, Object> invitation(String event, String contact) {
        Map<String, Object> body = new HashMap<>();
        body.put("eventId", id(event));
        body.put("contactId", contact);
        return body;
    }

    String invited(String event, String contact) {
        return invited(asha, invitation(event, contact));
    }

    String invited(Person by, Map<String, Object> body) {
        return by.asks()
                .body(body)
                .post(INVITATIONS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    Response answers(String invitation, String step, String body) {
        return asha.orders(invitation + "/" + step, body);
    }

    void answered(String invitation, String step, String body, String state) {
        answers(invitation, step, body).then().statusCode(200).body("state", equalTo(state));
    }

    String asItIs(String location) {
        return Office.auditor().get(location).asString();
    }

    String stateOf(String location) {
        return Office.auditor().get(location).jsonPath().getString("state");
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

    static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
