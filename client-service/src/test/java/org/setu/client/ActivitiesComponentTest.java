package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class ActivitiesComponentTest {

    private static final String ACTIVITIES = "/api/v1/activities";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private Office office;
    private Person head;
    private Person asha;
    private Person boris;
    private String account;

    @BeforeEach
    void anAccountOfAsha() {
        office = new Office();
        String region = office.territory("East", "");
        head = office.person("Head", "sales-head", region);
        asha = office.person("Asha", "account-manager", region);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account =
                Office.id(
                        asha.asks()
                                .body(
                                        Map.of(
                                                "name",
                                                office.name("Client"),
                                                "timeZone",
                                                "Asia/Kolkata"))
                                .post("/api/v1/accounts"));
    }

    private Map<String, Object> call() {
        Map<String, Object> body = new HashMap<>();
        body.put("type", "CALL");
        body.put("accountId", account);
        body.put("subject", "Talk over the frame contract");
        body.put("direction", "OUTBOUND");
        body.put("startsAt", "2027-01-12T09:00:00Z");
        return body;
    }

    private String plan(Map<String, Object> body) {
        Response created = asha.asks().body(body).post(ACTIVITIES);
        created.then().statusCode(201);
        return created.header("Location");
    }

    private String planned() {
        return plan(call());
    }

    private Response recorded(Map<String, Object> activity, Map<String, Object> result) {
        Map<String, Object> body = new HashMap<>(activity);
        body.put("result", result);
        return asha.asks().body(body).post(ACTIVITIES);
    }

    private String contact(String name) {
        return Office.id(
                asha.asks()
                        .body(Map.of("familyName", name, "primaryAccountId", account))
                        .post("/api/v1/contacts"));
    }

    private String qualifiedLead() {
        Map<String, Object> body =
                Map.of("source", "CALL", "company", office.name("Lead"), "ownerId", asha.id());
        String lead = "/api/v1/leads/" + Office.id(asha.asks().body(body).post("/api/v1/leads"));
        asha.orders(lead + "/start", "").then().statusCode(200);
        asha.orders(lead + "/qualify", "").then().statusCode(200);
        return lead;
    }

    @Test
    void whatIsPlannedIsTheCallersAndShownWhole() {
        String person = contact("Öztürk");
        Map<String, Object> body = call();
        body.put("text", "Bring the list.\nAnd the price.");
        body.put("endsAt", "2027-01-12T10:00:00Z");
        body.put("place", "मुंबई");
        body.put("contacts", List.of(person));
        body.put("colleagues", List.of(boris.id(), boris.id()));
        String activity = plan(body);
        asha.asks()
                .get(activity)
                .then()
                .statusCode(200)
                .body("type", equalTo("CALL"), "state", equalTo("PLANNED"))
                .body("accountId", equalTo(account), "leadId", nullValue())
                .body("text", equalTo("Bring the list.\nAnd the price."))
                .body("startsAt", equalTo("2027-01-12T09:00:00Z"))
                .body("timeZone", equalTo("Asia/Kolkata"))
                .body("place", equalTo("मुंबई"))
                .body("ownerId", equalTo(asha.id()), "createdBy", equalTo(asha.id()))
                .body("contacts", contains(person), "colleagues", contains(boris.id()))
                .body("occursAt", equalTo("2027-01-12T09:00:00Z"))
                .body("result", nullValue());
        assertThat(
                        DATABASE.number(
                                "select count(*) from audit_entry where entity = 'activity' and"
                                        + " row_id = ? and actor = ?",
                                activity.substring(activity.lastIndexOf('/') + 1),
                                "p:" + asha.id()))
                .isOne();
    }

    @Test
    void aTaskLastsUntilItsDayEndsWhereTheClientIs() {
        Map<String, Object> body = call();
        body.keySet().removeAll(List.of("startsAt", "direction"));
        body.putAll(Map.of("type", "TASK", "dueOn", "2027-01-12"));
        asha.asks()
                .get(plan(body))
                .then()
                .body("dueOn", equalTo("2027-01-12"), "startsAt", nullValue())
                .body("occursAt", equalTo("2027-01-12T18:30:00Z"));
        body.remove("dueOn");
        asha.asks().get(plan(body)).then().body("timeZone", nullValue(), "dueOn", nullValue());
    }

    @Test
    void whoeverSeesTheClientSeesItAndNobodyElse() {
        String activity = planned();
        head.asks().get(activity).then().statusCode(200);
        Office.auditor().get(activity).then().statusCode(200);
        boris.asks().get(activity).then().spec(problem(ProblemType.NOT_FOUND));
        boris.asks().get(ACTIVITIES).then().body("items", empty());
        boris.orders(activity + "/finish", "{}").then().spec(problem(ProblemType.NOT_FOUND));
        asha.orders("/api/v1/accounts/" + account + "/hand-over", Map.of("ownerId", boris.id()))
                .then()
                .statusCode(200);
        boris.asks().get(activity).then().statusCode(200).body("state", equalTo("PLANNED"));
        asha.asks().get(activity).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void aContactThatTheCallerDoesNotSeeIsNotTold() {
        String hidden =
                Office.id(
                        boris.asks()
                                .body(Map.of("name", office.name("Hidden")))
                                .post("/api/v1/accounts"));
        String person =
                Office.id(
                        boris.asks()
                                .body(Map.of("familyName", "Hidden", "primaryAccountId", hidden))
                                .post("/api/v1/contacts"));
        Map<String, Object> body = call();
        body.put("contacts", List.of(person));
        asha.asks()
                .body(body)
                .post(ACTIVITIES)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/contacts"));
        String etag = asha.asks().get("/api/v1/accounts/" + account).header("ETag");
        asha.patches(
                        "/api/v1/accounts/" + account,
                        etag,
                        "{\"team\":[{\"staffId\":\"%s\",\"role\":\"x\"}]}".formatted(boris.id()))
                .then()
                .statusCode(200);
        Response created = boris.asks().body(body).post(ACTIVITIES);
        created.then().statusCode(201).body("contacts", contains(person));
        String activity = created.header("Location");
        asha.asks().get(activity).then().body("contacts", empty());
        String own = contact("Own");
        head.patches(
                        activity,
                        head.asks().get(activity).header("ETag"),
                        "{\"contacts\":[\"%s\"]}".formatted(own))
                .then()
                .body("contacts", contains(own));
        boris.asks().get(activity).then().body("contacts", containsInAnyOrder(own, person));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type|null|/type",
                "type|\"DANCE\"|/type",
                "type|\"NOTE\"|/direction",
                "subject|null|/subject",
                "subject|\" x\"|/subject",
                "text|\"\"|/text",
                "accountId|null|/accountId",
                "accountId|\"00000000-0000-7000-8000-000000000000\"|/accountId",
                "leadId|\"00000000-0000-7000-8000-000000000000\"|/leadId",
                "direction|\"UP\"|/direction",
                "startsAt|null|/startsAt",
                "startsAt|\"tomorrow\"|/startsAt",
                "endsAt|\"2027-01-12T09:00:00Z\"|/endsAt",
                "dueOn|\"2027-01-12\"|/dueOn",
                "startsAt|\"+999999999-12-31T00:00:00Z\"|/startsAt",
                "startsAt|\"0001-01-01T00:00:00Z\"|/startsAt",
                "timeZone|\"Mars/North\"|/timeZone",
                "ownerId|\"00000000-0000-7000-8000-000000000000\"|/ownerId",
                "contacts|[\"00000000-0000-7000-8000-000000000000\"]|/contacts",
                "remindAt|\"2020-01-01T00:00:00Z\"|/remindAt",
                "remindAt|\"soon\"|/remindAt",
                "contacts|[null]|/contacts/0",
                "colleagues|[\"00000000-0000-7000-8000-000000000000\"]|/colleagues",
                "state|\"DONE\"|/state"
            })
    void aBadFieldIsNamedAndNothingIsPlanned(String field, String value, String pointer) {
        long before = DATABASE.number("select count(*) from activity");
        Map<String, Object> body = call();
        body.remove(field);
        String rest =
                body.entrySet().stream()
                        .map(e -> ",\"%s\":\"%s\"".formatted(e.getKey(), e.getValue()))
                        .reduce("", String::concat);
        asha.asks()
                .body("{\"%s\":%s%s}".formatted(field, value, rest))
                .post(ACTIVITIES)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(DATABASE.number("select count(*) from activity")).isEqualTo(before);
    }

    @Test
    void itGoesToSomebodyWhoSeesTheClient() {
        Map<String, Object> body = call();
        body.put("ownerId", boris.id());
        asha.asks()
                .body(body)
                .post(ACTIVITIES)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/ownerId"));
        body.put("ownerId", head.id());
        asha.asks().body(body).post(ACTIVITIES).then().statusCode(201);
    }

    @Test
    void whatWasDoneIsRecordedWithItsOutcome() {
        Map<String, Object> body = call();
        body.remove("startsAt");
        Instant now = Instant.now();
        recorded(body, Map.of("outcome", "They want an offer", "nextStep", "Send it"))
                .then()
                .statusCode(201)
                .body("state", equalTo("DONE"))
                .body("result.outcome", equalTo("They want an offer"))
                .body("result.nextStep", equalTo("Send it"));
        recorded(body, Map.of("doneAt", now.plus(1, ChronoUnit.HOURS).toString()))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/result/doneAt"));
        recorded(body, Map.of("doneAt", "-999999999-01-01T00:00:00Z"))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/result/doneAt"));
        recorded(body, Map.of("doneAt", "2026-11-20T10:00:00.123456789Z"))
                .then()
                .statusCode(201)
                .body("result.doneAt", equalTo("2026-11-20T10:00:00.123456Z"))
                .body("occursAt", equalTo("2026-11-20T10:00:00.123456Z"));
        body.putAll(Map.of("type", "NOTE", "subject", "Their fiscal year ends in March"));
        body.remove("direction");
        asha.asks()
                .body(body)
                .post(ACTIVITIES)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/type"));
        Response note = recorded(body, Map.of());
        note.then().statusCode(201).body("state", equalTo("DONE"));
        asha.orders(note.header("Location") + "/reopen", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
    }

    @Test
    void onlyListedTransitionsHappen() {
        String activity = planned();
        asha.asks()
                .body("{}")
                .post(activity + "/finish")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha.orders(activity + "/reopen", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("DONE", "CANCELLED"));
        asha.orders(activity + "/cancel", "{}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        asha.orders(activity + "/finish", "{\"doneAt\":\"2999-01-01T00:00:00Z\"}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/doneAt"));
        asha.changes(activity, "{\"result\":{\"outcome\":\"x\"}}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("finish"));
        asha.asks().get(activity).then().body("state", equalTo("PLANNED"), "result", nullValue());
        asha.orders(activity + "/cancel", Map.of("reason", "They are on holiday"))
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("They are on holiday"));
        asha.orders(activity + "/finish", "{}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("PLANNED"));
        asha.changes(activity, "{\"subject\":\"x\"}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("reopen"));
        asha.orders(activity + "/reopen", "")
                .then()
                .body("state", equalTo("PLANNED"), "cancelReason", nullValue());
        asha.orders(activity + "/finish", Map.of("outcome", "Agreed"))
                .then()
                .body("state", equalTo("DONE"), "result.outcome", equalTo("Agreed"));
        asha.changes(activity, "{\"startsAt\":\"2027-02-12T09:00:00Z\"}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.changes(activity, "{\"result\":null}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.changes(
                        activity,
                        "{\"text\":\"Afterwards\",\"result\":{\"outcome\":\"Agreed on 500\"}}")
                .then()
                .body("text", equalTo("Afterwards"), "result.outcome", equalTo("Agreed on 500"));
    }

    @Test
    void changesNeedTheVersionAndTheRightPerson() {
        String activity = planned();
        String first = asha.asks().get(activity).header("ETag");
        asha.patches(activity, first, "{\"subject\":\"Another\"}")
                .then()
                .body("subject", equalTo("Another"));
        asha.patches(activity, first, "{\"subject\":\"Stale\"}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.changes(activity, "{\"type\":\"MEETING\",\"direction\":null}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/type"));
        asha.changes(activity, "{\"accountId\":null}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        asha.changes(activity, "{\"ownerId\":null}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/ownerId"));
        String accountPath = "/api/v1/accounts/" + account;
        asha.patches(
                        accountPath,
                        asha.asks().get(accountPath).header("ETag"),
                        "{\"team\":[{\"staffId\":\"%s\",\"role\":\"x\"}]}".formatted(boris.id()))
                .then()
                .statusCode(200);
        boris.changes(activity, "{\"subject\":\"Not mine\"}")
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", hasItem("sales-head"));
        for (String step : List.of("/finish", "/cancel", "/reopen")) {
            boris.orders(activity + step, step.equals("/cancel") ? Map.of("reason", "x") : "{}")
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
        asha.asks()
                .get(activity)
                .then()
                .body("subject", equalTo("Another"), "state", equalTo("PLANNED"));
        head.changes(activity, "{\"ownerId\":\"%s\"}".formatted(boris.id()))
                .then()
                .body("ownerId", equalTo(boris.id()));
        boris.orders(activity + "/finish", "{}").then().statusCode(200);
    }

    @Test
    void aRepeatedRequestPlansOnce() {
        String key = UUID.randomUUID().toString();
        Response first = asha.asks().header("Idempotency-Key", key).body(call()).post(ACTIVITIES);
        Response second = asha.asks().header("Idempotency-Key", key).body(call()).post(ACTIVITIES);
        assertThat(second.asString()).isEqualTo(first.asString());
        Map<String, Object> other = call();
        other.put("subject", "Other");
        asha.asks()
                .header("Idempotency-Key", key)
                .body(other)
                .post(ACTIVITIES)
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        assertThat(
                        DATABASE.number(
                                "select count(*) from activity where account_id = ?::uuid",
                                account))
                .isOne();
    }

    @Test
    void aListIsTheHistoryOfAClientAndWhatSomebodyIsLateWith() {
        String person = contact("Ito");
        Map<String, Object> late = call();
        late.putAll(
                Map.of("startsAt", "2026-01-02T03:04:05Z", "subject", "Late " + office.name("x")));
        late.put("contacts", List.of(person));
        plan(late);
        planned();
        recorded(call(), Map.of("doneAt", "2026-03-01T00:00:00Z", "outcome", "Unikat"));
        asha.asks()
                .queryParams("accountId", account, "sort", "-occursAt", "limit", 2)
                .get(ACTIVITIES)
                .then()
                .body("items.occursAt", contains("2027-01-12T09:00:00Z", "2026-03-01T00:00:00Z"));
        asha.asks()
                .queryParams("ownerId", asha.id(), "state", "PLANNED")
                .queryParam("occursAt[lt]", Instant.now().toString())
                .get(ACTIVITIES)
                .then()
                .body("items.subject", contains("Late " + office.name("x")));
        asha.asks()
                .queryParam("contact", person)
                .get(ACTIVITIES)
                .then()
                .body("items.contacts", contains(List.of(person)));
        asha.asks()
                .queryParams("accountId", account, "q", "unik")
                .get(ACTIVITIES)
                .then()
                .body("items.result.outcome", contains("Unikat"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contact=x", "contact[ne]=" + NOBODY, "state=OPEN", "until=1", "sort=text"})
    void anUnclearQuestionIsRefused(String query) {
        asha.asks().get(ACTIVITIES + "?" + query).then().spec(problem(ProblemType.INVALID_INPUT));
    }

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    @Test
    void theHistoryOfALeadBecomesThatOfItsAccount() {
        String lead = qualifiedLead();
        String leadId = lead.substring(lead.lastIndexOf('/') + 1);
        Map<String, Object> body = call();
        body.remove("accountId");
        body.put("leadId", leadId);
        asha.asks()
                .body(body)
                .post(ACTIVITIES)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/timeZone"));
        body.put("timeZone", "Europe/Berlin");
        String activity = plan(body);
        boris.asks().get(activity).then().spec(problem(ProblemType.NOT_FOUND));
        String became = asha.orders(lead + "/convert", "{}").then().extract().path("accountId");
        asha.asks()
                .get(activity)
                .then()
                .body("leadId", equalTo(leadId), "accountId", equalTo(became))
                .body("version", equalTo(1));
        asha.orders("/api/v1/accounts/" + became + "/hand-over", Map.of("ownerId", boris.id()))
                .then()
                .statusCode(200);
        boris.asks().get(activity).then().statusCode(200);
        asha.asks().get(activity).then().spec(problem(ProblemType.NOT_FOUND));
        head.changes(activity, "{\"subject\":\"Still\"}")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        boris.changes(activity, "{\"subject\":\"Still\"}")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void rolesAreChecked() {
        office.person("Nils", "colleague", "")
                .asks()
                .body(call())
                .post(ACTIVITIES)
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", hasItems("account-manager", "service-agent"));
        Office.administrator().get(ACTIVITIES).then().spec(problem(ProblemType.FORBIDDEN));
        Office.auditor().body(call()).post(ACTIVITIES).then().spec(problem(ProblemType.FORBIDDEN));
        Office.steward().body(call()).post(ACTIVITIES).then().spec(problem(ProblemType.FORBIDDEN));
    }
}
