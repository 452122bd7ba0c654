package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.client.Office.Person;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class CasesComponentTest {

    private static final String CASES = "/api/v1/cases";
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;

    private Office office;
    private String region;
    private Person asha;
    private Person boris;
    private String account;

    @BeforeEach
    void anAccountOfAsha() {
        office = new Office();
        region = office.territory("East", "");
        asha = office.person("Asha", "account-manager", region);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account = account("Client");
    }

    private String account(String name) {
        return Office.id(
                asha.asks()
                        .body(Map.of("name", office.name(name), "tier", "KEY"))
                        .post("/api/v1/accounts"));
    }

    private String contact(String at) {
        return Office.id(
                asha.asks()
                        .body(Map.of("familyName", "Öztürk", "primaryAccountId", at))
                        .post("/api/v1/contacts"));
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "COMPLAINT");
        body.put("accountId", account);
        body.put("subject", "दो डिब्बे गीले थे");
        body.put("reason", "DELIVERY");
        body.put("channel", "CALL");
        return body;
    }

    private String opened() {
        return opened(body());
    }

    private String opened(Map<String, Object> body) {
        return asha.asks()
                .body(body)
                .post(CASES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void step(String location, String step, Object body, String state) {
        asha.orders(location + "/" + step, body)
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    private void measure(String location) {
        asha.changes(
                        location,
                        "{\"measures\":[{\"text\":\"Send two boxes\",\"ownerId\":\"%s\"}]}"
                                .formatted(asha.id()))
                .then()
                .statusCode(200);
    }

    /** As far as to be resolved. */
    private String planned() {
        String location = opened();
        step(location, "acknowledge", Map.of("text", "We look at it."), "ACKNOWLEDGED");
        step(location, "investigate", "", "INVESTIGATING");
        measure(location);
        step(location, "plan-action", "", "ACTION_PLANNED");
        return location;
    }

    private String resolved() {
        String location = planned();
        step(
                location,
                "resolve",
                Map.of("solution", "Two boxes were sent.", "rootCause", "TRANSPORT"),
                "RESOLVED");
        return location;
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private JsonNode fact(String type, String location) throws IOException {
        ConsumerRecord<String, String> record =
                KafkaRecords.await(
                        "setu.client.fact",
                        one ->
                                one.value().contains(id(location))
                                        && KafkaRecords.header(one, "ce_type").equals(type));
        JsonNode fact = mapper.readTree(record.value());
        assertThat(record.key()).isEqualTo(account);
        assertThat(schemas.violations(type, fact)).isEmpty();
        return fact;
    }

    @Test
    void whatIsKnownOfACaseIsShownWhole() throws IOException {
        String contact = contact(account);
        Map<String, Object> body = body();
        String order = UUID.randomUUID().toString();
        body.put("contactId", contact);
        body.put("text", "Lot 17.\n王 has seen it.");
        body.put("severity", "HIGH");
        body.put("orderId", order);
        body.put(
                "measures",
                List.of(
                        Map.of("text", "Look", "ownerId", asha.id(), "dueOn", "2027-01-11"),
                        Map.of("text", "Send", "ownerId", boris.id(), "doneOn", "2027-01-10")));
        String location = opened(body);

        asha.asks()
                .get(location)
                .then()
                .statusCode(200)
                .body("number", matchesPattern("C-\\d{4}-\\d{6}"), "state", equalTo("RECEIVED"))
                .body("kind", equalTo("COMPLAINT"), "reason", equalTo("DELIVERY"))
                .body("accountId", equalTo(account), "contactId", equalTo(contact))
                .body("subject", equalTo("दो डिब्बे गीले थे"))
                .body("severity", equalTo("HIGH"), "channel", equalTo("CALL"))
                .body("ownerId", equalTo(asha.id()), "orderId", equalTo(order))
                .body("measures.text", contains("Look", "Send"), "shared", equalTo(false))
                .body("measures[1].doneOn", equalTo("2027-01-10"))
                .body("waitingSince", nullValue(), "reopenings", equalTo(0));
        JsonNode fact = fact("org.setu.client.case-opened.v1", location);
        assertThat(fact.path("orderId").asText()).isEqualTo(order);
        assertThat(fact.path("reopened").asBoolean()).isFalse();
        asha.asks()
                .get(location + "/history")
                .then()
                .body("items.kind", contains("OPENED"), "items.byStaff", contains(asha.id()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind|null|/kind",
                "kind|\"RUMOUR\"|/kind",
                "accountId|null|/accountId",
                "accountId|\"00000000-0000-7000-8000-000000000000\"|/accountId",
                "subject|\"\"|/subject",
                "subject|\" x\"|/subject",
                "reason|null|/reason",
                "channel|\"PIGEON\"|/channel",
                "severity|\"BAD\"|/severity",
                "contactId|\"00000000-0000-7000-8000-000000000000\"|/contactId",
                "ownerId|\"00000000-0000-7000-8000-000000000000\"|/ownerId",
                "orderId|\"17\"|/orderId",
                "text|\" x\"|/text",
                "measures|[{\"text\":\"x\"}]|/measures/0/ownerId",
                "measures|[{\"text\":\"x\",\"ownerId\":\"00000000-0000-7000-8000-000000000000\"}]"
                        + "|/measures/0/ownerId",
                "measures|[{\"text\":\"x\",\"ownerId\":\"00000000-0000-7000-8000-000000000000\","
                        + "\"dueOn\":\"+999999999-12-31\"}]|/measures/0/dueOn",
                "receivedAt|\"2999-01-01T00:00:00Z\"|/receivedAt",
                "shared|\"yes\"|/shared",
                "state|\"CLOSED\"|/state"
            })
    void aBadFieldIsNamedAndNothingIsOpened(String field, String value, String pointer) {
        Map<String, Object> body = body();
        body.remove(field);
        String rest =
                body.entrySet().stream()
                        .map(e -> ",\"%s\":\"%s\"".formatted(e.getKey(), e.getValue()))
                        .reduce("", String::concat);
        asha.asks()
                .body("{\"%s\":%s%s}".formatted(field, value, rest))
                .post(CASES)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(cases()).isZero();
    }

    private long cases() {
        return DATABASE.number(
                "select count(*) from client_case where account_id = ?::uuid", account);
    }

    @Test
    void aCaseGoesItsWayUntilTheClientIsContent() throws IOException {
        String location = planned();
        asha.orders(
                        location + "/resolve",
                        Map.of(
                                "solution",
                                "Two boxes were sent.",
                                "rootCause",
                                "TRANSPORT",
                                "cost",
                                Map.of("amount", "184.50", "currency", "EUR")))
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED"), "solution", equalTo("Two boxes were sent."))
                .body("rootCause", equalTo("TRANSPORT"), "cost.amount", equalTo("184.50"))
                .body("resolvedAt", notNullValue(), "closedAt", nullValue());
        step(location, "close", Map.of("text", "Thank you"), "CLOSED");

        JsonNode fact = fact("org.setu.client.case-closed.v1", location);
        assertThat(fact.path("state").asText()).isEqualTo("CLOSED");
        assertThat(fact.path("rootCause").asText()).isEqualTo("TRANSPORT");
        assertThat(fact.path("cost").path("amount").asText()).isEqualTo("184.50");
        asha.asks()
                .get(location + "/history")
                .then()
                .body(
                        "items.kind",
                        contains(
                                "OPENED",
                                "ACKNOWLEDGED",
                                "INVESTIGATING",
                                "ACTION_PLANNED",
                                "RESOLVED",
                                "CONFIRMED"))
                .body("items[1].text", equalTo("We look at it."));
    }

    @Test
    void whoIsNotContentReopens() throws IOException {
        String location = resolved();
        asha.orders(location + "/reopen", Map.of("reason", "Wet again"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REOPENED"), "reopenings", equalTo(1))
                .body("resolvedAt", nullValue());
        step(location, "investigate", "", "INVESTIGATING");
        assertThat(
                        KafkaRecords.awaitAll(
                                "setu.client.fact",
                                one ->
                                        one.value().contains(id(location))
                                                && one.value().contains("\"reopened\":true"),
                                1))
                .isNotEmpty();
    }

    @Test
    void whatIsClosedCanBeReopenedForThirtyDays() {
        String location = resolved();
        step(location, "close", "{}", "CLOSED");
        DATABASE.execute(
                "update client_case set closed_at = now() - interval '31 days' where id = ?::uuid",
                id(location));
        asha.orders(location + "/reopen", Map.of("reason", "Wet again"))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.asks().get(location).then().body("state", equalTo("CLOSED"));
        DATABASE.execute(
                "update client_case set closed_at = now() - interval '29 days' where id = ?::uuid",
                id(location));
        step(location, "reopen", Map.of("reason", "Wet again"), "REOPENED");
    }

    @ParameterizedTest
    @CsvSource({
        "investigate, {}",
        "plan-action, {}",
        "resolve, '{\"solution\":\"x\",\"rootCause\":\"NONE\"}'",
        "close, {}",
        "reopen, '{\"reason\":\"x\"}'",
        "ask-client, '{\"text\":\"x\"}'",
        "continue, {}"
    })
    void whatIsOnlyReceivedCannotBe(String step, String body) {
        String location = opened();
        asha.orders(location + "/" + step, body)
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.asks().get(location).then().body("state", equalTo("RECEIVED"));
        asha.asks().get(location + "/history").then().body("items.size()", equalTo(1));
    }

    @Test
    void nothingIsPlannedWithoutMeasures() {
        String location = opened();
        step(location, "acknowledge", "{}", "ACKNOWLEDGED");
        step(location, "investigate", "", "INVESTIGATING");
        asha.orders(location + "/plan-action", "")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/measures"));
        asha.asks().get(location).then().body("state", equalTo("INVESTIGATING"));
    }

    @Test
    void aComplaintIsResolvedWithItsCauseAndAQuestionWithout() {
        String complaint = planned();
        asha.orders(complaint + "/resolve", Map.of("solution", "Done."))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/rootCause"));
        asha.asks()
                .get(complaint)
                .then()
                .body("state", equalTo("ACTION_PLANNED"), "solution", nullValue());
        asha.orders(
                        complaint + "/resolve",
                        Map.of(
                                "solution",
                                "Done.",
                                "rootCause",
                                "NONE",
                                "cost",
                                Map.of("amount", "-1", "currency", "EUR")))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/cost"));
        Map<String, Object> question = body();
        question.put("kind", "QUESTION");
        String location = opened(question);
        step(location, "acknowledge", "{}", "ACKNOWLEDGED");
        step(location, "resolve", Map.of("solution", "Until Friday."), "RESOLVED");
    }

    @Test
    void whatIsRejectedIsOver() throws IOException {
        String location = opened();
        asha.orders(location + "/reject", Map.of("reason", "Not our delivery"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"), "rejection", equalTo("Not our delivery"))
                .body("closedAt", notNullValue());
        assertThat(fact("org.setu.client.case-closed.v1", location).path("state").asText())
                .isEqualTo("REJECTED");
        asha.changes(location, "{\"subject\":\"Other\"}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.orders(location + "/acknowledge", "{}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
    }

    @Test
    void theSameIsDealtWithOnce() {
        String first = opened();
        String second = opened();
        String elsewhere;
        Map<String, Object> other = body();
        other.put("accountId", account("Other"));
        elsewhere = opened(other);
        for (String no : List.of(id(second), id(elsewhere), NOBODY)) {
            asha.orders(second + "/mark-duplicate", Map.of("of", no))
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/of"));
        }
        asha.orders(second + "/mark-duplicate", Map.of("of", id(first)))
                .then()
                .statusCode(200)
                .body("state", equalTo("DUPLICATE"), "duplicateOf", equalTo(id(first)));
        String third = opened();
        asha.orders(third + "/mark-duplicate", Map.of("of", id(second)))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/of"));
        asha.asks().get(third).then().body("state", equalTo("RECEIVED"));
    }

    @Test
    void whileTheClientIsAskedHeIsWaitedFor() {
        String location = opened();
        step(location, "acknowledge", "{}", "ACKNOWLEDGED");
        asha.orders(location + "/ask-client", Map.of("text", "Which lot?"))
                .then()
                .statusCode(200)
                .body("waitingSince", notNullValue(), "state", equalTo("ACKNOWLEDGED"));
        asha.orders(location + "/ask-client", Map.of("text", "Which lot?"))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.orders(location + "/continue", Map.of("text", "Lot 17"))
                .then()
                .statusCode(200)
                .body("waitingSince", nullValue());
        asha.asks()
                .get(location + "/history")
                .then()
                .body("items.kind.subList(2,4)", contains("CLIENT_ASKED", "CLIENT_ANSWERED"))
                .body("items.text.subList(2,4)", contains("Which lot?", "Lot 17"));
    }

    @Test
    void whatIsSaidIsChangedAndWhatMakesItUpStays() {
        String location = opened();
        String contact = contact(account);
        asha.changes(location, "{\"contactId\":\"%s\",\"severity\":\"LOW\"}".formatted(contact))
                .then()
                .statusCode(200)
                .body("contactId", equalTo(contact), "severity", equalTo("LOW"));
        long version = asha.asks().get(location).jsonPath().getLong("version");
        asha.changes(location, "{\"severity\":\"LOW\"}")
                .then()
                .body("version", equalTo((int) version));
        for (String[] field :
                new String[][] {
                    {"kind", "\"QUESTION\""},
                    {"accountId", "\"" + account("Other") + "\""},
                    {"receivedAt", "\"2026-01-01T00:00:00Z\""},
                    {"ownerId", "null"}
                }) {
            asha.changes(location, "{\"%s\":%s}".formatted(field[0], field[1]))
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/" + field[0]));
        }
        asha.patches(location, "\"0\"", "{\"severity\":\"HIGH\"}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks().get(location).then().body("severity", equalTo("LOW"));
    }

    @Test
    void whoSeesTheAccountSeesItsCases() {
        String location = opened();
        boris.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
        boris.asks().get(CASES + "?accountId=" + account).then().body("items", empty());
        boris.asks()
                .get(CASES + "/figures?groupBy=account")
                .then()
                .statusCode(200)
                .body("groups.key.contains('%s')".formatted(account), equalTo(false));
        boris.asks()
                .body(body())
                .post(CASES)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        asha.changes(location, "{\"ownerId\":\"%s\"}".formatted(boris.id()))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/ownerId"));
        asha.changes(
                        "/api/v1/accounts/" + account,
                        "{\"team\":[{\"staffId\":\"%s\",\"role\":\"x\"}]}".formatted(boris.id()))
                .then()
                .statusCode(200);
        boris.asks().get(location).then().statusCode(200);
        boris.asks().get(location + "/history").then().body("items.size()", equalTo(1));
        asha.changes("/api/v1/accounts/" + account, "{\"team\":[]}").then().statusCode(200);
        boris.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void marketingReadsAndDoesNotWork() {
        String location = opened();
        Person marketing = office.person("Mira", "marketing", region);
        marketing.asks().get(CASES).then().statusCode(200);
        marketing.asks().body(body()).post(CASES).then().spec(problem(ProblemType.FORBIDDEN));
        marketing
                .orders(location + "/acknowledge", "{}")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        asha.asks().get(location).then().body("state", equalTo("RECEIVED"));
    }

    @Test
    void aNewOwnerIsTold() throws IOException {
        asha.changes(
                        "/api/v1/accounts/" + account,
                        "{\"team\":[{\"staffId\":\"%s\",\"role\":\"x\"}]}".formatted(boris.id()))
                .then()
                .statusCode(200);
        String location = opened();
        asha.changes(location, "{\"ownerId\":\"%s\"}".formatted(boris.id())).then().statusCode(200);
        JsonNode notice = Invitations.notice(boris.id(), "case-assigned", 1);
        assertThat(schemas.violations("org.setu.client.notice.v1", notice)).isEmpty();
        assertThat(notice.path("about").path("id").asText()).isEqualTo(id(location));
    }

    @Test
    void casesAreFoundAndFiltered() {
        Map<String, Object> question = body();
        question.put("kind", "QUESTION");
        question.put("subject", "Какой срок?");
        String contract = UUID.randomUUID().toString();
        question.put("contractId", contract);
        String asked = opened(question);
        String complaint = opened();
        String all = CASES + "?accountId=" + account;
        asha.asks().get(all).then().body("items.id", containsInAnyOrder(id(asked), id(complaint)));
        for (String filter :
                List.of(
                        "kind=QUESTION",
                        "q=срок",
                        "contractId=" + contract,
                        "state=RECEIVED&kind=QUESTION")) {
            asha.asks().get(all + "&" + filter).then().body("items.id", contains(id(asked)));
        }
        String number = asha.asks().get(complaint).jsonPath().getString("number");
        asha.asks()
                .get(CASES + "?number=" + number)
                .then()
                .body("items.id", contains(id(complaint)));
        asha.asks().get(CASES + "?q=" + number).then().body("items.id", contains(id(complaint)));
        asha.asks()
                .get(CASES + "?rootCause=BAD")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "rootCause"));
    }

    @Test
    void casesAreCountedByTheirCause() {
        resolved();
        String second = planned();
        asha.orders(
                        second + "/resolve",
                        Map.of(
                                "solution",
                                "x",
                                "rootCause",
                                "TRANSPORT",
                                "cost",
                                Map.of("amount", "10.25", "currency", "EUR")))
                .then()
                .statusCode(200);
        opened();
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        Person fresh = asha;
        fresh.asks()
                .get(CASES + "/figures?groupBy=rootCause&from=" + today + "&until=" + today)
                .then()
                .statusCode(200)
                .body("total.received", equalTo(3), "total.open", equalTo(1))
                .body("total.resolved", equalTo(2), "total.meanHours", equalTo(0))
                .body("groups.key", contains("TRANSPORT", null))
                .body("groups[0].received", equalTo(2))
                .body("groups[0].costs[0].amount", equalTo("10.25"))
                .body("groups[1].open", equalTo(1));
        for (String by :
                List.of(
                        "none",
                        "kind",
                        "reason",
                        "severity",
                        "owner",
                        "account",
                        "contract",
                        "order",
                        "product",
                        "month")) {
            fresh.asks().get(CASES + "/figures?groupBy=" + by).then().statusCode(200);
        }
        fresh.asks()
                .get(CASES + "/figures?groupBy=weather")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "groupBy"));
        fresh.asks()
                .get(CASES + "/figures?from=2026-02-01&until=2026-01-01")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "until"));
        fresh.asks()
                .get(CASES + "/figures?colour=red")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "colour"));
    }

    @Test
    void whatWasHeardBeforeIsPromisedFromThenOn() {
        Map<String, Object> body = body();
        Instant before = Instant.parse("2026-11-01T10:00:00Z");
        body.put("receivedAt", before.toString());
        asha.asks().get(opened(body)).then().body("receivedAt", equalTo(before.toString()));
    }

    @Test
    void aTimeIsAnsweredAsItIsKept() {
        Map<String, Object> body = body();
        body.put("receivedAt", "2026-11-20T08:15:30.123456789Z");
        Response created = asha.asks().body(body).post(CASES);
        created.then().statusCode(201).body("receivedAt", equalTo("2026-11-20T08:15:30.123456Z"));
        asha.asks()
                .get(created.header("Location"))
                .then()
                .body("receivedAt", equalTo("2026-11-20T08:15:30.123456Z"));
    }
}
