package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office.Person;
import org.setu.client.tradeevent.TradeEventState;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class TradeEventsComponentTest extends TradeEventTest {

    private static final List<String> STEPS = List.of("open", "hold", "close", "cancel");

    private Map<String, Object> whole() {
        Map<String, Object> body = body();
        body.put(
                "venue",
                Map.of(
                        "name", "मेस्से, हॉल 4",
                        "city", "Франкфурт",
                        "country", "DE",
                        "address", "Straße 1\n60327",
                        "onlineLink", "https://fair.example/x"));
        body.put("opensAt", "09:30:00");
        body.put("team", List.of(asha.id(), boris.id()));
        body.put("hosts", List.of("展览公司"));
        body.put("budget", Map.of("amount", "1000.10", "currency", "EUR"));
        body.put(
                "costs",
                List.of(
                        Map.of(
                                "category",
                                "STAND",
                                "amount",
                                Map.of("amount", "600.05", "currency", "EUR"),
                                "note",
                                "Größer"),
                        Map.of(
                                "category",
                                "TRAVEL",
                                "amount",
                                Map.of("amount", "0.000001", "currency", "EUR"))));
        body.put("capacity", 40);
        body.put("description", "В зале 4.");
        body.put("languages", List.of("de", "hi"));
        return body;
    }

    @Test
    void whatIsSaidOfAnEventIsShownWholeToAllOfUs() {
        String location = planned(whole());
        for (String role :
                List.of(
                        "account-manager",
                        "sales-head",
                        "contract-manager",
                        "marketing",
                        "service-agent",
                        "colleague",
                        "data-steward",
                        "auditor",
                        "administrator")) {
            office.person("Reader", role, "")
                    .asks()
                    .get(location)
                    .then()
                    .statusCode(200)
                    .body("number", matchesPattern("E-\\d{4}-\\d{6}"))
                    .body("state", equalTo("PLANNED"), "next", contains("OPEN", "CANCELLED"))
                    .body("name", equalTo(office.name("मेला")), "kind", equalTo("FAIR"))
                    .body("venue.name", equalTo("मेस्से, हॉल 4"))
                    .body("venue.city", equalTo("Франкфурт"), "opensAt", equalTo("09:30:00"))
                    .body("ownerId", equalTo(mira.id()), "hosts", contains("展览公司"))
                    .body("team.size()", equalTo(2), "capacity", equalTo(40))
                    .body("budget.amount", equalTo("1000.10"))
                    .body("costs.amount.amount", contains("600.05", "0.000001"))
                    .body("costs[0].note", equalTo("Größer"), "languages", contains("de", "hi"))
                    .body("description", equalTo("В зале 4."), "reason", nullValue());
        }
    }

    @Test
    void anEventNeedsLittleToBePlanned() {
        Map<String, Object> body = body();
        body.remove("endsOn");
        mira.asks()
                .get(planned(body))
                .then()
                .body("endsOn", equalTo(body.get("startsOn")), "budget", nullValue())
                .body("costs", empty(), "capacity", nullValue(), "venue.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name||/name",
                "name|\" x\"|/name",
                "kind|\"PARTY\"|/kind",
                "startsOn|null|/startsOn",
                "startsOn|\"0001-01-01\"|/startsOn",
                "startsOn|\"2027-02-30\"|/startsOn",
                "endsOn|\"2000-01-01\"|/endsOn",
                "endsOn|\"2099-01-01\"|/endsOn",
                "opensAt|\"25:00\"|/opensAt",
                "timeZone|\"Mars/Olympus\"|/timeZone",
                "timeZone|null|/timeZone",
                "ownerId|\"00000000-0000-7000-8000-000000000000\"|/ownerId",
                "team|[\"00000000-0000-7000-8000-000000000000\"]|/team",
                "hosts|[\"\"]|/hosts/0",
                "venue|{\"country\":\"XX\"}|/venue/country",
                "venue|{\"onlineLink\":\"x\"}|/venue/onlineLink",
                "venue|{\"colour\":\"x\"}|/venue/colour",
                "budget|{\"amount\":\"-1\",\"currency\":\"EUR\"}|/budget",
                "budget|{\"amount\":\"1\",\"currency\":\"XXY\"}|/budget/currency",
                "capacity|0|/capacity",
                "capacity|1000001|/capacity",
                "capacity|1.5|/capacity",
                "description|\"\"|/description",
                "languages|[\"x y\"]|/languages/0",
                "colour|1|/colour"
            })
    void aBadFieldIsNamedAndNothingIsPlanned(String field, String value, String pointer) {
        String one = "\"%s\":%s".formatted(field, value == null ? "\"\"" : value);
        String rest =
                Stream.of(
                                "\"name\":\"%s\"".formatted(office.name("Bad")),
                                "\"kind\":\"FAIR\"",
                                "\"startsOn\":\"2027-01-10\"",
                                "\"timeZone\":\"Europe/Berlin\"")
                        .filter(other -> !other.startsWith("\"" + field + "\""))
                        .reduce((a, b) -> a + "," + b)
                        .orElseThrow();
        Response answer = mira.asks().body("{%s,%s}".formatted(rest, one)).post(EVENTS);
        answer.then().statusCode(400);
        if (!pointer.equals("/budget/currency")) {
            answer.then().spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        }
        assertThat(
                        DATABASE.number(
                                "select count(*) from trade_event where owner_id = ?::uuid",
                                mira.id()))
                .isZero();
    }

    @Test
    void costsAreInTheCurrencyOfTheBudget() {
        String location = planned(whole());
        String before = asItIs(location);
        mira.changes(
                        location,
                        "{\"costs\":[{\"category\":\"STAND\",\"amount\":{\"amount\":\"1\",\"currency\":\"USD\"}}]}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/costs/0/amount/currency"));
        mira.changes(location, "{\"budget\":null}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/budget"));
        mira.changes(
                        location,
                        "{\"costs\":[{\"category\":\"STAND\",\"amount\":{\"amount\":\"-1\",\"currency\":\"EUR\"}}]}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/costs/0/amount"));
        assertThat(asItIs(location)).isEqualTo(before);
        mira.changes(location, "{\"budget\":null,\"costs\":[]}")
                .then()
                .statusCode(200)
                .body("budget", nullValue(), "costs", empty());
    }

    @Test
    void whatIsSaidAgainChangesNothing() {
        String location = planned(whole());
        String before = asItIs(location);
        mira.changes(
                        location,
                        "{\"budget\":{\"amount\":\"1000.1\",\"currency\":\"EUR\"},\"venue\":{\"country\":\"DE\"}}")
                .then()
                .statusCode(200);
        assertThat(asItIs(location)).isEqualTo(before);
        mira.changes(location, "{\"venue\":{\"city\":null},\"capacity\":null}")
                .then()
                .statusCode(200)
                .body("venue.city", nullValue(), "venue.country", equalTo("DE"))
                .body("capacity", nullValue(), "costs.size()", equalTo(2));
        mira.changes(location, "{\"ownerId\":null}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/ownerId"));
    }

    private String in(TradeEventState state) {
        String location = planned(body());
        switch (state) {
            case PLANNED -> {
                // There already.
            }
            case CANCELLED -> step(location, "cancel", WHY, "CANCELLED");
            case OPEN -> step(location, "open", "", "OPEN");
            case HELD -> {
                step(location, "open", "", "OPEN");
                step(location, "hold", "", "HELD");
            }
            case CLOSED -> {
                step(location, "open", "", "OPEN");
                step(location, "hold", "", "HELD");
                step(location, "close", "", "CLOSED");
            }
        }
        return location;
    }

    static Stream<Arguments> stepsFromStates() {
        return Stream.of(TradeEventState.values())
                .flatMap(from ->
                        Stream.of(
                                Arguments.of(from, "open", "", TradeEventState.OPEN),
                                Arguments.of(from, "hold", "", TradeEventState.HELD),
                                Arguments.of(from, "close", "", TradeEventState.CLOSED),
                                Arguments.of(from, "cancel", WHY, TradeEventState.CANCELLED)));
    }

    @ParameterizedTest
    @MethodSource("stepsFromStates")
    void everyStateGoesWhereItMayAndNowhereElse(
            TradeEventState from, String step, String body, TradeEventState to) {
        boolean may =
                switch (from) {
                    case PLANNED -> to == TradeEventState.OPEN || to == TradeEventState.CANCELLED;
                    case OPEN -> to == TradeEventState.HELD || to == TradeEventState.CANCELLED;
                    case HELD -> to == TradeEventState.CLOSED;
                    case CLOSED, CANCELLED -> false;
                };
        String location = in(from);
        String before = asItIs(location);
        Response answer = mira.orders(location + "/" + step, body);
        if (may) {
            answer.then()
                    .statusCode(200)
                    .body("state", equalTo(to.name()))
                    .body("reason", body.isEmpty() ? nullValue() : equalTo("As it is"));
            return;
        }
        answer.then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body(
                        "allowed",
                        from.next().isEmpty()
                                ? nullValue()
                                : equalTo(from.next().stream().map(Enum::name).toList()));
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void nothingIsHeldBeforeItsFirstDay() {
        Map<String, Object> body = body();
        body.put("startsOn", today().plusDays(2).toString());
        String location = open(body);
        mira.orders(location + "/hold", "").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        assertThat(stateOf(location)).isEqualTo("OPEN");
    }

    @Test
    void whatWasHeldDoesNotMoveIntoTheFuture() {
        String location = in(TradeEventState.HELD);
        String before = asItIs(location);
        mira.changes(
                        location,
                        "{\"startsOn\":\"%1$s\",\"endsOn\":\"%1$s\"}"
                                .formatted(today().plusDays(2)))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/startsOn"));
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void nothingIsCancelledWithoutAReason() {
        String location = planned(body());
        for (String reason : List.of("", "\"reason\":\"\"", "\"reason\":null")) {
            mira.orders(location + "/cancel", "{" + reason + "}")
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        }
        assertThat(stateOf(location)).isEqualTo("PLANNED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "CANCELLED"})
    void whatIsOverIsNotChanged(TradeEventState state) {
        String location = in(state);
        String before = asItIs(location);
        mira.changes(location, "{\"description\":\"x\"}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        mira.changes(location, "{}").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        assertThat(asItIs(location)).isEqualTo(before);
        String held = in(TradeEventState.HELD);
        mira.changes(held, "{\"description\":\"It was full\"}").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contract-manager",
                "service-agent",
                "colleague",
                "data-steward",
                "auditor",
                "administrator"
            })
    void whoDoesNotInviteReadsAndChangesNothing(String role) {
        String location = open();
        String before = asItIs(location);
        Person reader = office.person("Rita", role, region);
        reader.asks().get(EVENTS + "?name=" + office.name("x")).then().statusCode(200);
        reader.asks().body(body()).post(EVENTS).then().spec(problem(ProblemType.FORBIDDEN));
        reader.changes(location, "{\"capacity\":1}").then().spec(problem(ProblemType.FORBIDDEN));
        for (String step : STEPS) {
            reader.orders(location + "/" + step, step.equals("cancel") ? WHY : "")
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account-manager", "sales-head"})
    void whoSellsPlansToo(String role) {
        Person seller = office.person("Sara", role, region);
        Map<String, Object> body = body();
        body.put("ownerId", mira.id());
        seller.asks()
                .body(body)
                .post(EVENTS)
                .then()
                .statusCode(201)
                .body("ownerId", equalTo(mira.id()));
    }

    @Test
    void nobodyChangesWhatHeHasNotSeen() {
        String location = planned(body());
        String before = asItIs(location);
        mira.patches(location, "\"7\"", "{\"capacity\":1}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        mira.asks()
                .contentType("application/merge-patch+json")
                .body("{\"capacity\":1}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        for (String step : STEPS) {
            String body = step.equals("cancel") ? WHY : "";
            mira.asks()
                    .header("If-Match", "\"7\"")
                    .body(body)
                    .post(location + "/" + step)
                    .then()
                    .spec(problem(ProblemType.PRECONDITION_FAILED));
            mira.asks()
                    .body(body)
                    .post(location + "/" + step)
                    .then()
                    .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        }
        assertThat(asItIs(location)).isEqualTo(before);
        mira.asks()
                .header("If-None-Match", mira.asks().get(location).header("ETag"))
                .get(location)
                .then()
                .statusCode(304);
        String nothing = EVENTS + "/" + NOBODY;
        mira.asks().get(nothing).then().spec(problem(ProblemType.NOT_FOUND));
        mira.orders(nothing + "/open", "").then().spec(problem(ProblemType.NOT_FOUND));
        mira.changes(nothing, "{}").then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void aRepeatedRequestPlansOnceAndGoesOneStep() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body();
        Response first = mira.asks().header("Idempotency-Key", key).body(body).post(EVENTS);
        first.then().statusCode(201);
        assertThat(mira.asks().header("Idempotency-Key", key).body(body).post(EVENTS).asString())
                .isEqualTo(first.asString());
        body.put("name", "Other");
        mira.asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post(EVENTS)
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        assertThat(
                        DATABASE.number(
                                "select count(*) from trade_event where owner_id = ?::uuid",
                                mira.id()))
                .isOne();
        for (int i = 0; i < 2; i++) {
            mira.asks()
                    .header("Idempotency-Key", key)
                    .header("If-Match", first.header("ETag"))
                    .post(first.header("Location") + "/open")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1));
        }
    }

    @Test
    void eventsAreListedByTheirDaysAndFoundByWords() {
        String first = id(planned(whole()));
        Map<String, Object> body = body();
        body.put("name", office.name("Second"));
        body.put("kind", "WEBINAR");
        body.put("startsOn", today().toString());
        String second = id(planned(body));
        String mine = EVENTS + "?count=true&ownerId=" + mira.id();
        asha.asks().get(mine).then().body("items.id", contains(first, second));
        asha.asks().get(mine + "&sort=-startsOn").then().body("items.id", contains(second, first));
        for (String only :
                List.of(
                        "kind=FAIR",
                        "city=Франкфурт",
                        "country=DE",
                        "team=" + asha.id(),
                        "language=hi",
                        "q=зале",
                        "startsOn[lt]=" + today())) {
            asha.asks()
                    .get(mine + "&" + only)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(first), "total", equalTo(1));
        }
        asha.asks()
                .get(EVENTS + "?colour=red")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "colour"));
    }

    @Test
    void everyChangeIsAudited() {
        String location = in(TradeEventState.CANCELLED);
        assertThat(
                        DATABASE.number(
                                "select count(*) from audit_entry where entity = 'trade_event'"
                                        + " and row_id = ?",
                                id(location)))
                .isEqualTo(2);
    }
}
