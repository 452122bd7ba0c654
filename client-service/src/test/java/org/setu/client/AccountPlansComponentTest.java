package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office.Person;
import org.setu.client.plan.PlanState;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class AccountPlansComponentTest {

    private static final String PLANS = "/api/v1/account-plans";
    private static final String ACCESSES = "/api/v1/plan-accesses";
    private static final String FACT = "org.setu.client.account-plan.v1";
    private static final String WHY = "{\"reason\":\"As it is\"}";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;

    private Office office;
    private String region;
    private Person asha;
    private Person boris;
    private Person head;
    private String account;

    @BeforeEach
    void anAccountOfAsha() {
        office = new Office();
        region = office.territory("East", "");
        asha = office.person("Asha", "account-manager", region);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        head = office.person("Hema", "sales-head", region);
        account =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("Client")))
                                .post("/api/v1/accounts"));
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("accountId", account);
        body.put("startsOn", "2027-01-01");
        body.put("endsOn", "2027-12-31");
        body.put("title", "दूसरा कारखाना जीतना");
        return body;
    }

    private String added() {
        return added(asha, body());
    }

    private static String added(Person by, Map<String, Object> body) {
        return by.asks().body(body).post(PLANS).then().statusCode(201).extract().header("Location");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String asItIs(String location) {
        return asha.asks().get(location).asString();
    }

    private long stored() {
        return DATABASE.number(
                "select count(*) from account_plan where account_id = ?::uuid", account);
    }

    private Response orders(String location, String step, String body) {
        Person by = step.equals("approve") || step.equals("reject") ? head : asha;
        return by.orders(location + "/" + step, body);
    }

    private void goes(String location, String step) {
        orders(location, step, step.equals("reject") ? WHY : "").then().statusCode(200);
    }

    private String in(PlanState state) {
        String location = added();
        if (state != PlanState.DRAFT) {
            goes(location, "submit");
        }
        switch (state) {
            case APPROVED -> goes(location, "approve");
            case REJECTED -> goes(location, "reject");
            case SUPERSEDED -> {
                goes(location, "approve");
                String other = added();
                goes(other, "submit");
                goes(other, "approve");
            }
            case DRAFT, SUBMITTED -> {
                // There already.
            }
        }
        return location;
    }

    private JsonNode fact(String plan, String state) throws IOException {
        ConsumerRecord<String, String> record =
                KafkaRecords.await(
                        "setu.client.fact",
                        one ->
                                one.value().contains("\"planId\":\"" + id(plan))
                                        && one.value().contains("\"state\":\"" + state + "\""));
        JsonNode fact = mapper.readTree(record.value());
        assertThat(KafkaRecords.header(record, "ce_type")).isEqualTo(FACT);
        assertThat(KafkaRecords.header(record, "ce_subject")).isEqualTo(id(plan));
        assertThat(record.key()).isEqualTo(account);
        assertThat(schemas.violations(FACT, fact)).isEmpty();
        return fact;
    }

    private void takeIntoTeam(Person... people) {
        String team =
                Arrays.stream(people)
                        .map(one -> "{\"staffId\":\"%s\",\"role\":\"x\"}".formatted(one.id()))
                        .reduce((one, other) -> one + "," + other)
                        .orElse("");
        asha.changes("/api/v1/accounts/" + account, "{\"team\":[%s]}".formatted(team))
                .then()
                .statusCode(200);
    }

    @Test
    void aPlanIsKeptAsItIsWritten() {
        Map<String, Object> body = body();
        body.put("summary", "Заказы малы.\nWir wollen mehr.");
        body.put("objectives", List.of("与浦那工厂签订框架合同", "Ein Besuch im Monat"));
        body.put(
                "swot",
                Map.of(
                        "strengths", List.of("Ersatzteile am selben Tag"),
                        "threats", List.of("नया प्रतियोगी")));
        body.put(
                "spending",
                List.of(
                        Map.of(
                                "category", " vans  large".strip(),
                                "spending", Map.of("amount", "3000.00", "currency", "EUR"),
                                "ownSales", Map.of("amount", "1000", "currency", "EUR")),
                        Map.of(
                                "category",
                                "Training",
                                "spending",
                                Map.of("amount", "500", "currency", "INR"))));
        String location = added(asha, body);
        asha.asks()
                .get(location)
                .then()
                .statusCode(200)
                .body("accountId", equalTo(account), "state", equalTo("DRAFT"))
                .body("next", contains("SUBMITTED"), "edition", equalTo(1))
                .body("title", equalTo("दूसरा कारखाना जीतना"))
                .body("summary", equalTo("Заказы малы.\nWir wollen mehr."))
                .body("objectives", contains("与浦那工厂签订框架合同", "Ein Besuch im Monat"))
                .body("swot.strengths", contains("Ersatzteile am selben Tag"))
                .body("swot.weaknesses", empty(), "swot.threats", contains("नया प्रतियोगी"))
                .body("spending.category", contains("VANS LARGE", "TRAINING"))
                .body("spending[0].share", equalTo(0.3333f))
                .body("spending[0].shareMissing", nullValue())
                .body("spending[1].share", nullValue())
                .body("spending[1].shareMissing", equalTo("OWN_SALES_UNKNOWN"))
                .body("ownerId", equalTo(asha.id()), "submittedBy", empty())
                .body("reason", nullValue(), "revisionOf", nullValue());
        asha.changes(location, "{\"title\":\"Other\",\"swot\":null,\"spending\":null}")
                .then()
                .statusCode(200)
                .body("title", equalTo("Other"), "swot.strengths", empty(), "spending", empty())
                .body("objectives.size()", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accountId|null|/accountId",
                "accountId|\"00000000-0000-7000-8000-000000000000\"|/accountId",
                "startsOn|null|/startsOn",
                "startsOn|\"1899-12-31\"|/startsOn",
                "endsOn|\"2026-12-31\"|/endsOn",
                "endsOn|\"2032-01-02\"|/endsOn",
                "title|null|/title",
                "title|\" x\"|/title",
                "summary|\"\"|/summary",
                "ownerId|\"00000000-0000-7000-8000-000000000000\"|/ownerId",
                "objectives|[\"\"]|/objectives/0",
                "objectives|[null]|/objectives/0",
                "swot|{\"strengths\":[\" \"]}|/swot/strengths/0"
            })
    void whatIsNotRightIsNamedAndNothingIsKept(String field, String value, String pointer)
            throws IOException {
        Map<String, Object> body = body();
        body.put(field, mapper.readTree(value));
        asha.asks()
                .body(mapper.writeValueAsString(body))
                .post(PLANS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(stored()).isZero();
    }

    @Test
    void spendingIsOneLineForEachCategoryInOneCurrency() {
        String location = added();
        String before = asItIs(location);
        String line =
                "{\"category\":\"%s\",\"spending\":{\"amount\":\"%s\",\"currency\":\"EUR\"}%s}";
        String vans = line.formatted("Vans", "1", "");
        asha.changes(
                        location,
                        "{\"spending\":[%s,%s]}".formatted(vans, line.formatted("VANS", "2", "")))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/spending/1/category"));
        asha.changes(location, "{\"spending\":[%s]}".formatted(line.formatted("Vans", "-1", "")))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/spending/0/spending"));
        String rupees = ",\"ownSales\":{\"amount\":\"1\",\"currency\":\"INR\"}";
        asha.changes(location, "{\"spending\":[%s]}".formatted(line.formatted("Vans", "1", rupees)))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/spending/0/ownSales/currency"));
        asha.changes(location, "{\"objectives\":[%s]}".formatted("\"x\",".repeat(20) + "\"y\""))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/objectives"));
        asha.changes(location, "{\"ownerId\":null}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/ownerId"));
        asha.changes(location, "{\"accountId\":\"%s\"}".formatted(UUID.randomUUID()))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        assertThat(asItIs(location)).isEqualTo(before);
    }

    static Stream<Arguments> stepsFromStates() {
        return Stream.of(PlanState.values())
                .flatMap(from ->
                        Stream.of(
                                Arguments.of(from, "submit", PlanState.SUBMITTED),
                                Arguments.of(from, "approve", PlanState.APPROVED),
                                Arguments.of(from, "reject", PlanState.REJECTED),
                                Arguments.of(from, "redraft", PlanState.DRAFT)));
    }

    @ParameterizedTest
    @MethodSource("stepsFromStates")
    void everyStateGoesWhereItMayAndNowhereElse(PlanState from, String step, PlanState to) {
        boolean may =
                switch (from) {
                    case DRAFT -> to == PlanState.SUBMITTED;
                    case SUBMITTED -> to == PlanState.APPROVED || to == PlanState.REJECTED;
                    case REJECTED -> to == PlanState.DRAFT;
                    case APPROVED, SUPERSEDED -> false;
                };
        String location = in(from);
        String before = asItIs(location);
        Response answer = orders(location, step, step.equals("reject") ? WHY : "");
        if (may) {
            answer.then().statusCode(200).body("state", equalTo(to.name()));
            assertThat(asItIs(location)).isEqualTo(answer.asString());
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

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "APPROVED", "REJECTED", "SUPERSEDED"})
    void onlyADraftIsChangedAndOnlyWhatIsApprovedIsRevised(PlanState state) {
        String location = in(state);
        String before = asItIs(location);
        asha.changes(location, "{\"title\":\"Other\"}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        if (state != PlanState.APPROVED) {
            asha.orders(location + "/revise", "")
                    .then()
                    .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        }
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void aPlanIsRejectedForAReasonThatStaysWhileItIsRewritten() throws IOException {
        String location = in(PlanState.SUBMITTED);
        String before = asItIs(location);
        head.orders(location + "/reject", "{}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        assertThat(asItIs(location)).isEqualTo(before);
        goes(location, "reject");
        asha.asks()
                .get(location)
                .then()
                .body("reason", equalTo("As it is"), "decidedBy", equalTo(head.id()));
        fact(location, "REJECTED");
        goes(location, "redraft");
        asha.asks()
                .get(location)
                .then()
                .body("reason", equalTo("As it is"), "decidedBy", nullValue())
                .body("submittedBy", empty(), "submittedAt", nullValue());
        goes(location, "submit");
        asha.asks().get(location).then().body("reason", nullValue());
    }

    @Test
    void aRevisionTakesThePlaceOfThePlanOnceItIsApproved() throws IOException {
        Map<String, Object> body = body();
        body.put("objectives", List.of("One"));
        body.put("swot", Map.of("threats", List.of("Two")));
        body.put(
                "spending",
                List.of(
                        Map.of(
                                "category",
                                "Vans",
                                "spending",
                                Map.of("amount", "5", "currency", "EUR"))));
        String first = added(asha, body);
        goes(first, "submit");
        fact(first, "SUBMITTED");
        goes(first, "approve");
        fact(first, "APPROVED");
        String second =
                asha.orders(first + "/revise", "")
                        .then()
                        .statusCode(201)
                        .body("edition", equalTo(2), "revisionOf", equalTo(id(first)))
                        .body("state", equalTo("DRAFT"), "objectives", contains("One"))
                        .body("swot.threats", contains("Two"))
                        .body("spending.category", contains("VANS"))
                        .extract()
                        .header("Location");
        goes(second, "submit");
        asha.asks().get(first).then().body("state", equalTo("APPROVED"));
        Map<String, Object> later = body();
        later.put("startsOn", "2028-01-01");
        later.put("endsOn", "2028-12-31");
        String next = added(asha, later);
        goes(next, "submit");
        goes(next, "approve");
        goes(second, "approve");
        asha.asks()
                .get(first)
                .then()
                .body("state", equalTo("SUPERSEDED"), "supersededBy", equalTo(id(second)));
        asha.asks().get(next).then().body("state", equalTo("APPROVED"));
        JsonNode fact = fact(first, "SUPERSEDED");
        assertThat(fact.path("edition").asInt()).isOne();
        assertThat(fact.toString()).doesNotContain("One").doesNotContain("दूसरा");
    }

    @Test
    void thereIsOneOpenPlanForAnAccountAndPeriod() {
        String first = added();
        asha.asks()
                .body(body())
                .post(PLANS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/startsOn"));
        assertThat(stored()).isOne();
        goes(first, "submit");
        asha.asks()
                .body(body())
                .post(PLANS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/startsOn"));
        goes(first, "reject");
        added();
        asha.orders(first + "/redraft", "")
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/startsOn"));
        asha.asks().get(first).then().body("state", equalTo("REJECTED"));
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void ofTwoWhoBeginTheSamePlanAtOnceOneIsHeard() throws Exception {
        Callable<Integer> begin = () -> asha.asks().body(body()).post(PLANS).statusCode();
        assertThat(atOnce(List.of(begin, begin))).containsExactlyInAnyOrder(201, 409);
        assertThat(stored()).isOne();
    }

    @Test
    void ofTwoThatAreApprovedAtOnceOneIsInForce() throws Exception {
        String first = in(PlanState.SUBMITTED);
        Map<String, Object> body = body();
        body.put("startsOn", "2027-06-01");
        String second = added(asha, body);
        goes(second, "submit");
        assertThat(
                        atOnce(
                                List.of(
                                        () -> orders(first, "approve", "").statusCode(),
                                        () -> orders(second, "approve", "").statusCode())))
                .containsExactly(200, 200);
        assertThat(
                        DATABASE.number(
                                "select count(*) from account_plan where state = 'APPROVED'"
                                        + " and account_id = ?::uuid",
                                account))
                .isOne();
    }

    @Test
    void onlyTheOwnerSubmitsAndNobodyDecidesOnWhatHeSubmitted() {
        String location = added();
        String before = asItIs(location);
        head.orders(location + "/submit", "").then().spec(problem(ProblemType.FORBIDDEN));
        asha.orders(location + "/approve", "").then().spec(problem(ProblemType.FORBIDDEN));
        asha.orders(location + "/reject", WHY).then().spec(problem(ProblemType.FORBIDDEN));
        assertThat(asItIs(location)).isEqualTo(before);

        Map<String, Object> body = body();
        body.put("startsOn", "2027-02-01");
        String own = added(head, body);
        head.orders(own + "/submit", "").then().statusCode(200);
        before = asItIs(own);
        head.orders(own + "/approve", "").then().spec(problem(ProblemType.FORBIDDEN));
        head.orders(own + "/reject", WHY).then().spec(problem(ProblemType.FORBIDDEN));
        assertThat(asItIs(own)).isEqualTo(before);
        Person other = office.person("Hugo", "sales-head", region);
        other.orders(own + "/approve", "").then().statusCode(200);
    }

    @Test
    void whoDoesNotSeeTheAccountSeesNoPlanOfIt() {
        String location = in(PlanState.SUBMITTED);
        Person far = office.person("Hans", "sales-head", office.territory("North", ""));
        for (Person stranger : List.of(boris, far)) {
            stranger.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
            stranger.asks()
                    .get(PLANS + "?count=true&accountId=" + account)
                    .then()
                    .body("items", empty(), "total", equalTo(0));
            stranger.changes(location, "{\"title\":\"x\"}")
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
            for (String step : List.of("submit", "redraft", "revise")) {
                stranger.orders(location + "/" + step, "")
                        .then()
                        .spec(problem(ProblemType.NOT_FOUND));
            }
            stranger.asks()
                    .body(body())
                    .post(PLANS)
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        }
        far.orders(location + "/approve", "").then().spec(problem(ProblemType.NOT_FOUND));
        far.orders(location + "/reject", WHY).then().spec(problem(ProblemType.NOT_FOUND));
        takeIntoTeam(boris);
        boris.asks().get(location).then().statusCode(200);
        takeIntoTeam();
        boris.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contract-manager",
                "marketing",
                "service-agent",
                "colleague",
                "data-steward",
                "administrator"
            })
    void whoIsNotOfThePlanTeamReadsNoPlanEvenIfHeSeesTheAccount(String role) {
        String location = added();
        Person other = office.person("Mira", role, region);
        takeIntoTeam(other);
        other.asks().get(location).then().spec(problem(ProblemType.FORBIDDEN));
        other.asks().get(PLANS).then().spec(problem(ProblemType.FORBIDDEN));
        other.asks().body(body()).post(PLANS).then().spec(problem(ProblemType.FORBIDDEN));
        other.asks().get(ACCESSES).then().spec(problem(ProblemType.FORBIDDEN));
        assertThat(
                        DATABASE.number(
                                "select count(*) from plan_access where staff_id = ?::uuid",
                                other.id()))
                .isZero();
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        String location = added();
        String before = asItIs(location);
        Office.auditor().get(location).then().statusCode(200);
        Office.auditor().body(body()).post(PLANS).then().spec(problem(ProblemType.FORBIDDEN));
        Office.auditor()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"title\":\"x\"}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        for (String step : List.of("submit", "approve", "redraft", "revise")) {
            Office.auditor()
                    .header("If-Match", "\"0\"")
                    .post(location + "/" + step)
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void whoReadsAPlanIsNotedForAuditors() {
        String location = added();
        String plan = id(location);
        Office.auditor().get(ACCESSES + "?planId=" + plan).then().body("items", empty());
        asha.asks().get(location).then().statusCode(200);
        head.asks().get(PLANS + "?accountId=" + account).then().body("items.size()", equalTo(1));
        boris.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
        boris.asks().get(PLANS + "?accountId=" + account).then().body("items", empty());
        for (String filter : List.of("planId=" + plan, "accountId=" + account)) {
            Office.auditor()
                    .get(ACCESSES + "?" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.kind", contains("READ", "LISTED"))
                    .body("items.staffId", contains(asha.id(), head.id()))
                    .body("items.actor", contains("p:" + asha.id(), "p:" + head.id()))
                    .body("items.planIds", contains(List.of(plan), List.of(plan)))
                    .body("items.accountIds", contains(List.of(account), List.of(account)))
                    .body("items[0].at", notNullValue());
        }
        Office.auditor()
                .get(ACCESSES + "?kind=LISTED&staffId=" + head.id())
                .then()
                .body("items.size()", equalTo(1));
        Office.auditor()
                .get(ACCESSES + "?at[gte]=2199-01-01T00:00:00Z")
                .then()
                .body("items", empty());
        Office.auditor()
                .get(ACCESSES + "?title=x")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "title"));
        Office.auditor().get(location).then().statusCode(200);
        Office.auditor()
                .get(ACCESSES + "?sort=-at&planId=" + plan)
                .then()
                .body("items[0].actor", equalTo("u:auditor-login"));
        for (Person person : List.of(asha, head)) {
            person.asks().get(ACCESSES).then().spec(problem(ProblemType.FORBIDDEN));
        }
    }

    @Test
    void plansAreListedByWhatIsAsked() {
        String location = added();
        Map<String, Object> later = body();
        later.put("startsOn", "2028-01-01");
        later.put("endsOn", "2028-12-31");
        later.put("objectives", List.of("Ein Wartungsvertrag"));
        String second = added(asha, later);
        goes(second, "submit");
        String mine = PLANS + "?accountId=" + account;
        Map<String, String> found =
                Map.of(
                        "&state=DRAFT", location,
                        "&state[in]=SUBMITTED,APPROVED", second,
                        "&startsOn[gte]=2027-06-01", second,
                        "&endsOn[lte]=2027-12-31", location,
                        "&q=wartungs", second);
        found.forEach((filter, plan) ->
                asha.asks().get(mine + filter).then().body("items.id", contains(id(plan))));
        asha.asks()
                .get(mine + "&sort=-startsOn&count=true&ownerId=" + asha.id())
                .then()
                .body("items.id", contains(id(second), id(location)), "total", equalTo(2));
        asha.asks()
                .get(mine + "&summary=x")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "summary"));
    }

    @Test
    void nobodyChangesWhatHeHasNotSeen() {
        String location = added();
        String before = asItIs(location);
        asha.patches(location, "\"7\"", "{\"title\":\"x\"}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks()
                .contentType("application/merge-patch+json")
                .body("{\"title\":\"x\"}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        for (String step : List.of("submit", "approve", "reject", "redraft")) {
            Person by = step.equals("approve") || step.equals("reject") ? head : asha;
            String said = step.equals("reject") ? WHY : "";
            by.asks()
                    .header("If-Match", "\"7\"")
                    .body(said)
                    .post(location + "/" + step)
                    .then()
                    .spec(problem(ProblemType.PRECONDITION_FAILED));
            by.asks()
                    .body(said)
                    .post(location + "/" + step)
                    .then()
                    .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        }
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void aRepeatedRequestBeginsOnePlanAndGoesOneStep() {
        String key = UUID.randomUUID().toString();
        Response first = asha.asks().header("Idempotency-Key", key).body(body()).post(PLANS);
        Response second = asha.asks().header("Idempotency-Key", key).body(body()).post(PLANS);
        first.then().statusCode(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(stored()).isOne();
        String location = first.header("Location");
        for (int i = 0; i < 2; i++) {
            asha.asks()
                    .header("Idempotency-Key", key)
                    .header("If-Match", first.header("ETag"))
                    .post(location + "/submit")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("SUBMITTED"));
        }
    }
}
