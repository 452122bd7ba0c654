package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
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
import org.setu.client.reliability.signal.SignalState;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class RiskSignalsComponentTest extends ReliabilityTest {

    private static final String WHY = "{\"reason\":\"As it is\"}";

    private long stored() {
        return rows("risk_signal", account);
    }

    private String in(SignalState state) {
        String location = told(SIGNALS, signal());
        switch (state) {
            case CONFIRMED -> step(location, "confirm", "");
            case DISMISSED -> step(location, "dismiss", WHY);
            case REPORTED -> {
                // There already.
            }
        }
        return location;
    }

    private void step(String location, String step, String body) {
        asha.orders(location + "/" + step, body).then().statusCode(200);
    }

    @Test
    void aSignalIsShownWhole() {
        Map<String, Object> body = signal();
        body.put("evidence", "供应商起诉\n80.000 EUR");
        body.put("link", "https://courts.example/2026/17");
        body.put("note", "Спросить до заказа");
        String location = told(SIGNALS, body);
        asha.asks()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("accountId", equalTo(account), "leadId", nullValue())
                .body("kind", equalTo("COURT_CASE"), "state", equalTo("REPORTED"))
                .body("next", contains("CONFIRMED", "DISMISSED"), "reason", nullValue())
                .body("observedOn", equalTo(today().minusDays(10).toString()))
                .body("expiresOn", equalTo(today().plusDays(720).toString()))
                .body("source", equalTo("न्यायालय"), "evidence", equalTo("供应商起诉\n80.000 EUR"))
                .body("link", equalTo("https://courts.example/2026/17"))
                .body("note", equalTo("Спросить до заказа"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accountId|null|/accountId",
                "accountId|\"00000000-0000-7000-8000-000000000000\"|/accountId",
                "leadId|\"00000000-0000-7000-8000-000000000000\"|/leadId",
                "kind|null|/kind",
                "kind|\"\"|/kind",
                "kind|\"RAIN\"|/kind",
                "kind|\"court_case\"|/kind",
                "observedOn|null|/observedOn",
                "observedOn|\"2199-12-31\"|/observedOn",
                "observedOn|\"+999999999-12-31\"|/observedOn",
                "observedOn|\"yesterday\"|/observedOn",
                "source|\" x\"|/source",
                "evidence|\"\"|/evidence",
                "link|\"javascript:alert(1)\"|/link",
                "note|\"a\\u0000b\"|/note",
                "state|\"CONFIRMED\"|/state"
            })
    void aBadFieldIsNamedAndNothingIsKept(String field, String value, String pointer)
            throws IOException {
        Map<String, Object> body = signal();
        if (field.equals("leadId")) {
            body.remove("accountId");
        }
        body.remove(field);
        String rest = new ObjectMapper().writeValueAsString(body).substring(1);
        asha.asks()
                .body("{\"%s\":%s,%s".formatted(field, value, rest))
                .post(SIGNALS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(stored()).isZero();
    }

    static Stream<Arguments> stepsFromStates() {
        return Stream.of(SignalState.values())
                .flatMap(from ->
                        Stream.of(
                                Arguments.of(from, "confirm", "", SignalState.CONFIRMED),
                                Arguments.of(from, "dismiss", WHY, SignalState.DISMISSED),
                                Arguments.of(from, "reopen", WHY, SignalState.REPORTED)));
    }

    @ParameterizedTest
    @MethodSource("stepsFromStates")
    void everyStateGoesWhereItMayAndNowhereElse(
            SignalState from, String step, String body, SignalState to) {
        boolean may =
                switch (from) {
                    case REPORTED -> to != SignalState.REPORTED;
                    case CONFIRMED -> to == SignalState.DISMISSED;
                    case DISMISSED -> to == SignalState.REPORTED;
                };
        String location = in(from);
        String before = asItIs(location);
        Response answer = asha.orders(location + "/" + step, body);
        if (may) {
            answer.then()
                    .statusCode(200)
                    .body("state", equalTo(to.name()))
                    .body("reason", body.isEmpty() ? nullValue() : equalTo("As it is"));
            assertThat(asItIs(location)).isEqualTo(answer.asString());
            return;
        }
        answer.then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", equalTo(from.next().stream().map(Enum::name).toList()));
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"REPORTED, dismiss", "CONFIRMED, dismiss", "DISMISSED, reopen"})
    void aStepThatNeedsAReasonIsNotTakenWithout(SignalState from, String step) {
        String location = in(from);
        String before = asItIs(location);
        for (String reason : List.of("{}", "{\"reason\":\"\"}", "{\"reason\":null}")) {
            asha.orders(location + "/" + step, reason)
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        }
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void whatHasRunOutIsNotConfirmed() {
        Map<String, Object> body = signal();
        body.put("observedOn", today().minusDays(731).toString());
        String location = told(SIGNALS, body);
        asha.orders(location + "/confirm", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("DISMISSED"));
        asha.asks().get(location).then().body("state", equalTo("REPORTED"));
        body.put("observedOn", today().minusDays(730).toString());
        step(told(SIGNALS, body), "confirm", "");
    }

    @Test
    void aChangeMergesAndClientAndKindStay() {
        String location = told(SIGNALS, signal());
        String day = today().minusDays(5).toString();
        asha.changes(location, "{\"note\":\"Ask\",\"observedOn\":\"%s\"}".formatted(day))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("observedOn", equalTo(day), "note", equalTo("Ask"))
                .body("expiresOn", equalTo(today().plusDays(725).toString()));
        asha.changes(location, "{\"note\":\"Ask\"}").then().header("ETag", equalTo("\"1\""));
        step(location, "confirm", "");
        String before = asItIs(location);
        asha.changes(location, "{\"accountId\":\"%s\"}".formatted(account("Other")))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        asha.changes(location, "{\"kind\":\"VOLUME_DROP\"}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/kind"));
        asha.changes(location, "{\"observedOn\":\"%s\"}".formatted(today()))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/observedOn"));
        assertThat(asItIs(location)).isEqualTo(before);
        asha.changes(location, "{\"evidence\":\"Seen\"}").then().statusCode(200);
        step(location, "dismiss", WHY);
        for (String patch : List.of("{\"note\":\"x\"}", "{}")) {
            asha.changes(location, patch)
                    .then()
                    .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                    .body("allowed", contains("reopen"));
        }
    }

    @Test
    void onlyASalesHeadDismissesWhatIsConfirmedAndBlocks() {
        String location = confirmed(signal("accountId", account, "INSOLVENCY"));
        String before = asItIs(location);
        asha.orders(location + "/dismiss", WHY)
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", contains("sales-head"));
        assertThat(asItIs(location)).isEqualTo(before);
        head.orders(location + "/dismiss", WHY).then().statusCode(200);
        String reported = told(SIGNALS, signal("accountId", account, "INSOLVENCY"));
        step(reported, "dismiss", WHY);
    }

    @Test
    void whoSeesTheClientSeesItsSignalsAndNobodyElse() {
        String location = told(SIGNALS, signal());
        String ofLead = told(SIGNALS, signal("leadId", lead, "COURT_CASE"));
        head.asks().get(location).then().statusCode(200);
        Office.auditor().get(ofLead).then().statusCode(200);
        for (String one : List.of(location, ofLead)) {
            boris.asks().get(one).then().spec(problem(ProblemType.NOT_FOUND));
            boris.changes(one, "{\"note\":\"x\"}").then().spec(problem(ProblemType.NOT_FOUND));
            boris.orders(one + "/confirm", "").then().spec(problem(ProblemType.NOT_FOUND));
            boris.orders(one + "/dismiss", WHY).then().spec(problem(ProblemType.NOT_FOUND));
            boris.orders(one + "/reopen", WHY).then().spec(problem(ProblemType.NOT_FOUND));
        }
        boris.asks()
                .get(SIGNALS + "?count=true&accountId=" + account)
                .then()
                .body("items", empty(), "total", equalTo(0));
        boris.asks()
                .body(signal())
                .post(SIGNALS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        assertThat(stored()).isOne();
        takeIntoTeam(boris);
        boris.asks().get(location).then().statusCode(200).body("version", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract-manager", "data-steward", "auditor"})
    void readersChangeNothing(String role) {
        String location = told(SIGNALS, signal());
        Person reader = office.person("Mira", role, region);
        takeIntoTeam(reader);
        reader.asks().get(location).then().statusCode(200);
        reader.asks().get(SIGNALS).then().statusCode(200);
        reader.asks().body(signal()).post(SIGNALS).then().spec(problem(ProblemType.FORBIDDEN));
        reader.changes(location, "{\"note\":\"x\"}").then().spec(problem(ProblemType.FORBIDDEN));
        for (String step : List.of("confirm", "dismiss", "reopen")) {
            reader.orders(location + "/" + step, step.equals("confirm") ? "" : WHY)
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
        asha.asks().get(location).then().body("version", equalTo(0));
        assertThat(stored()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-agent", "marketing", "colleague", "administrator", "partner"})
    void whoDoesNotDealWithCreditReadsNothing(String role) {
        for (String path : List.of(SIGNALS, SIGNALS + "/" + NOBODY)) {
            as("nobody", role).get(path).then().spec(problem(ProblemType.FORBIDDEN));
        }
    }

    @Test
    void nobodyStepsFromWhatHeHasNotSeen() {
        String location = told(SIGNALS, signal());
        asha.changes(location, "{\"note\":\"x\"}").then().statusCode(200);
        String before = asItIs(location);
        for (String step : List.of("confirm", "dismiss", "reopen")) {
            String body = step.equals("confirm") ? "" : WHY;
            asha.asks()
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .post(location + "/" + step)
                    .then()
                    .spec(problem(ProblemType.PRECONDITION_FAILED));
            asha.asks()
                    .body(body)
                    .post(location + "/" + step)
                    .then()
                    .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        }
        asha.patches(location, "\"0\"", "{\"note\":\"y\"}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void aRepeatedRequestTellsOnce() {
        String key = UUID.randomUUID().toString();
        Response first = asha.asks().header("Idempotency-Key", key).body(signal()).post(SIGNALS);
        Response second = asha.asks().header("Idempotency-Key", key).body(signal()).post(SIGNALS);
        first.then().statusCode(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        Map<String, Object> other = signal();
        other.put("note", "Other");
        asha.asks()
                .header("Idempotency-Key", key)
                .body(other)
                .post(SIGNALS)
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        assertThat(stored()).isOne();
    }

    @Test
    void signalsAreFoundByWhatIsKnownOfThem() {
        Map<String, Object> old = signal("accountId", account, "VOLUME_DROP");
        old.put("observedOn", "2020-12-31");
        old.put("note", "Weniger Aufträge");
        String older = told(SIGNALS, old);
        String newer = confirmed(signal());
        String mine = SIGNALS + "?accountId=" + account + "&";
        Map<String, String> found = new HashMap<>();
        found.put("kind=VOLUME_DROP", older);
        found.put("state=CONFIRMED", newer);
        found.put("observedOn[lt]=2021-01-01", older);
        found.put("expiresOn[gte]=" + today(), newer);
        found.put("q=auftrage", older);
        found.put("limit=1&sort=-observedOn", newer);
        found.forEach((query, one) ->
                asha.asks()
                        .get(mine + query)
                        .then()
                        .statusCode(200)
                        .body("items.id", contains(id(one))));
        asha.asks()
                .get(mine + "count=true")
                .then()
                .body("items.id", containsInAnyOrder(id(older), id(newer)), "total", equalTo(2));
        for (String wrong : List.of("colour=1", "state=NEW", "expiresOn=soon", "sort=note")) {
            String name = wrong.substring(0, wrong.indexOf('='));
            asha.asks()
                    .get(SIGNALS + "?" + wrong)
                    .then()
                    .spec(problemIn(ProblemType.INVALID_INPUT, name));
        }
    }
}
