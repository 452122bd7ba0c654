package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
class CompetitorPositionsComponentTest {

    private static final String POSITIONS = "/api/v1/competitor-positions";
    private static final String COMPETITORS = "/api/v1/competitors";
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private Office office;
    private Person head;
    private Person asha;
    private Person boris;
    private String account;
    private String competitor;

    @BeforeEach
    void anAccountOfAshaAndACompetitor() {
        office = new Office();
        String east = office.territory("East", "");
        head = office.person("Head", "sales-head", east);
        asha = office.person("Asha", "account-manager", east);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account = account("Client");
        competitor = competitor("Globex");
    }

    private String account(String name) {
        return Office.id(
                asha.asks().body(Map.of("name", office.name(name))).post("/api/v1/accounts"));
    }

    private String competitor(String name) {
        return Office.id(head.asks().body(Map.of("name", office.name(name))).post(COMPETITORS));
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("accountId", account);
        body.put("competitorId", competitor);
        body.put("strength", "STRONG");
        return body;
    }

    private String met(Map<String, Object> body) {
        return asha.asks()
                .body(body)
                .post(POSITIONS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private long positions() {
        return DATABASE.number(
                "select count(*) from competitor_position where account_id = ?::uuid", account);
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    @Test
    void howACompetitorStandsIsShownWhole() {
        Map<String, Object> body = body();
        body.put("supplies", "पंप, both plants");
        body.put("categories", List.of("Pumps", "Filters"));
        body.put("shareOfWallet", 100);
        body.put("since", "2024-02-29");
        body.put("contractUntil", "2027-03-31");
        body.put("source", "Head of purchasing");
        body.put("note", "Unhappy.\nDelivers late.");
        String location = met(body);
        asha.asks()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("accountId", equalTo(account), "competitorId", equalTo(competitor))
                .body("competitorName", equalTo(office.name("Globex")))
                .body("supplies", equalTo("पंप, both plants"))
                .body("categories", contains("Pumps", "Filters"))
                .body("strength", equalTo("STRONG"), "shareOfWallet", equalTo(100))
                .body("since", equalTo("2024-02-29"), "contractUntil", equalTo("2027-03-31"))
                .body("source", equalTo("Head of purchasing"))
                .body("note", equalTo("Unhappy.\nDelivers late."), "endedOn", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accountId|null|/accountId",
                "accountId|\"17\"|/accountId",
                "accountId|\"00000000-0000-7000-8000-000000000000\"|/accountId",
                "competitorId|null|/competitorId",
                "competitorId|\"00000000-0000-7000-8000-000000000000\"|/competitorId",
                "strength|null|/strength",
                "strength|\"HUGE\"|/strength",
                "shareOfWallet|-1|/shareOfWallet",
                "shareOfWallet|101|/shareOfWallet",
                "shareOfWallet|50.5|/shareOfWallet",
                "shareOfWallet|\"50\"|/shareOfWallet",
                "supplies|\" x\"|/supplies",
                "categories|[\"Pumps\",\"\"]|/categories/1",
                "categories|[null]|/categories/0",
                "categories|[\"Pumps\",\"pumps\"]|/categories/1",
                "since|\"2026-02-30\"|/since",
                "since|20000|/since",
                "since|\"+999999999-12-31\"|/since",
                "contractUntil|\"tomorrow\"|/contractUntil",
                "contractUntil|\"2024-03-31\",\"since\":\"2024-04-01\"|/contractUntil",
                "source|\"x\\ny\"|/source",
                "note|\"\"|/note",
                "endedOn|\"2026-01-01\"|/endedOn"
            })
    void aBadFieldIsNamedAndNothingIsKept(String field, String value, String pointer) {
        Map<String, Object> body = body();
        body.remove(field);
        String rest =
                body.entrySet().stream()
                        .map(e -> ",\"%s\":\"%s\"".formatted(e.getKey(), e.getValue()))
                        .reduce("", String::concat);
        asha.asks()
                .body("{\"%s\":%s%s}".formatted(field, value, rest))
                .post(POSITIONS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(positions()).isZero();
    }

    @Test
    void aChangeMergesAndAccountAndCompetitorStay() {
        String location = met(body());
        asha.changes(
                        location,
                        "{\"strength\":\"WEAK\",\"shareOfWallet\":0,\"since\":\"2024-04-01\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("strength", equalTo("WEAK"), "shareOfWallet", equalTo(0));
        asha.changes(location, "{\"strength\":\"WEAK\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        asha.changes(location, "{\"accountId\":\"%s\"}".formatted(account("Other")))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        asha.changes(location, "{\"competitorId\":\"%s\"}".formatted(competitor("Initech")))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/competitorId"));
        asha.changes(location, "{\"contractUntil\":\"2024-03-31\"}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/contractUntil"));
        asha.asks()
                .get(location)
                .then()
                .body("version", equalTo(1), "competitorId", equalTo(competitor))
                .body("accountId", equalTo(account), "contractUntil", nullValue());
    }

    @Test
    void aCompetitorStandsAtAnAccountOnce() {
        String location = met(body());
        for (int again = 0; again < 2; again++) {
            asha.asks()
                    .body(body())
                    .post(POSITIONS)
                    .then()
                    .spec(problemAt(ProblemType.DUPLICATE, "/competitorId"));
            asha.orders(location + "/end", "{}");
        }
        assertThat(positions()).isOne();
        asha.asks().get(location).then().body("endedOn", equalTo(today()));
    }

    @Test
    void ofTwoWhoTellTheSameAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            Map<String, Object> body = body();
            body.put("competitorId", competitor("Race " + round));
            Callable<Integer> call = () -> asha.asks().body(body).post(POSITIONS).statusCode();
            List<Integer> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<Integer> answer : threads.invokeAll(List.of(call, call))) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
        assertThat(positions()).isEqualTo(5);
    }

    @Test
    void whoIsArchivedIsMetNowhereAnew() {
        String location = met(body());
        head.orders(COMPETITORS + "/" + competitor + "/archive", "").then().statusCode(200);
        Map<String, Object> body = body();
        body.put("accountId", account("Other"));
        asha.asks()
                .body(body)
                .post(POSITIONS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/competitorId"));
        asha.changes(location, "{\"strength\":\"WEAK\"}").then().statusCode(200);
        assertThat(positions()).isOne();
    }

    @Test
    void whoIsGoneMayComeBack() {
        Map<String, Object> body = body();
        body.put("since", "2024-04-01");
        String location = met(body);
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        for (String wrong : List.of("2024-03-31", tomorrow, "soon", "+999999999-12-31")) {
            asha.orders(location + "/end", Map.of("on", wrong))
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/on"));
        }
        asha.orders(location + "/resume", "").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.asks().get(location).then().body("endedOn", nullValue(), "version", equalTo(0));

        asha.orders(location + "/end", Map.of("on", "2024-04-01"))
                .then()
                .statusCode(200)
                .body("endedOn", equalTo("2024-04-01"));
        asha.orders(location + "/end", "{}").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        for (String patch : List.of("{\"strength\":\"WEAK\"}", "{}")) {
            asha.changes(location, patch).then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        }
        asha.asks()
                .get(location)
                .then()
                .body("strength", equalTo("STRONG"), "endedOn", equalTo("2024-04-01"));
        asha.orders(location + "/resume", "").then().statusCode(200).body("endedOn", nullValue());
        asha.orders(location + "/end", "{}").then().body("endedOn", equalTo(today()));
    }

    @Test
    void whoSeesTheAccountSeesThePositionAndNobodyElse() {
        String location = met(body());
        head.asks().get(location).then().statusCode(200);
        Office.auditor().get(location).then().statusCode(200);
        boris.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
        boris.asks().get(POSITIONS + "?accountId=" + account).then().body("items", empty());
        boris.asks()
                .get(POSITIONS + "?count=true&competitorId=" + competitor)
                .then()
                .body("items", empty(), "total", equalTo(0));
        boris.changes(location, "{\"strength\":\"WEAK\"}")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        boris.orders(location + "/end", "{}").then().spec(problem(ProblemType.NOT_FOUND));
        boris.orders(location + "/resume", "").then().spec(problem(ProblemType.NOT_FOUND));
        Map<String, Object> body = body();
        body.put("competitorId", competitor("Initech"));
        boris.asks()
                .body(body)
                .post(POSITIONS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        assertThat(positions()).isOne();
        asha.changes(
                        "/api/v1/accounts/" + account,
                        "{\"team\":[{\"staffId\":\"%s\",\"role\":\"helps\"}]}"
                                .formatted(boris.id()))
                .then()
                .statusCode(200);
        boris.asks()
                .get(location)
                .then()
                .statusCode(200)
                .body("version", equalTo(0), "endedOn", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract-manager", "marketing", "service-agent", "auditor"})
    void othersChangeNothing(String role) {
        String location = met(body());
        Person reader = new Person("", "reader-" + UUID.randomUUID(), new String[] {role});
        reader.asks().get(POSITIONS).then().statusCode(200);
        reader.asks().body(body()).post(POSITIONS).then().spec(problem(ProblemType.FORBIDDEN));
        reader.changes(location, "{\"strength\":\"WEAK\"}")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        reader.orders(location + "/end", "{}").then().spec(problem(ProblemType.FORBIDDEN));
        reader.orders(location + "/resume", "").then().spec(problem(ProblemType.FORBIDDEN));
        asha.asks().get(location).then().body("version", equalTo(0));
        assertThat(positions()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"colleague", "administrator", "partner"})
    void whoSeesNoAccountsReadsNone(String role) {
        as("nobody", role).get(POSITIONS).then().spec(problem(ProblemType.FORBIDDEN));
        as("nobody", role)
                .get(POSITIONS + "/" + NOBODY)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void positionsAreFoundByWhatIsKnownOfThem() {
        Map<String, Object> strong = body();
        strong.put("supplies", "Pumps for two plants");
        strong.put("categories", List.of("Pumps", "Filters"));
        strong.put("shareOfWallet", 60);
        strong.put("contractUntil", "2027-03-31");
        String first = id(met(strong));
        Map<String, Object> weak = body();
        weak.put("competitorId", competitor("Initech"));
        weak.put("strength", "WEAK");
        weak.put("since", "2024-04-01");
        String location = met(weak);
        String second = id(location);
        asha.orders(location + "/end", "{}").then().statusCode(200);

        found("", first, second);
        found("&sort=-createdAt", second, first);
        found("&competitorId=" + competitor, first);
        found("&category=Filters", first);
        found("&strength[in]=WEAK,EQUAL", second);
        found("&shareOfWallet[gte]=60", first);
        found("&contractUntil[lte]=2027-12-31", first);
        found("&since[gte]=2024-01-01", second);
        found("&endedOn[null]=true", first);
        found("&q=pump plant", first);
        String next = asha.asks().get(POSITIONS + "?limit=1&accountId=" + account).path("next");
        found("&limit=1&after=" + next, second);
        for (String parameter : List.of("note", "strength", "since", "sort")) {
            asha.asks()
                    .get(POSITIONS + "?" + parameter + "=x")
                    .then()
                    .spec(problemIn(ProblemType.INVALID_INPUT, parameter));
        }
        asha.asks()
                .queryParam("since[gte]", "+999999999-12-31")
                .get(POSITIONS)
                .then()
                .spec(problem(ProblemType.INVALID_INPUT));
    }

    private void found(String query, String... ids) {
        asha.asks()
                .get(POSITIONS + "?accountId=" + account + query)
                .then()
                .statusCode(200)
                .body("items.id", contains(ids));
    }

    @Test
    void onlyTheLatestVersionIsChanged() {
        String location = met(body());
        asha.changes(location, "{\"strength\":\"WEAK\"}").then().statusCode(200);
        asha.patches(location, "\"0\"", "{\"strength\":\"EQUAL\"}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks()
                .header("If-Match", "\"0\"")
                .body("{}")
                .post(location + "/end")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks()
                .body("{}")
                .post(location + "/end")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha.asks().get(location).then().body("strength", equalTo("WEAK"), "endedOn", nullValue());
    }

    @Test
    void aRepeatedRequestTellsOnce() {
        String key = UUID.randomUUID().toString();
        Response first = asha.asks().header("Idempotency-Key", key).body(body()).post(POSITIONS);
        Response second = asha.asks().header("Idempotency-Key", key).body(body()).post(POSITIONS);
        first.then().statusCode(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        Map<String, Object> other = body();
        other.put("strength", "WEAK");
        asha.asks()
                .header("Idempotency-Key", key)
                .body(other)
                .post(POSITIONS)
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        assertThat(positions()).isOne();
    }
}
