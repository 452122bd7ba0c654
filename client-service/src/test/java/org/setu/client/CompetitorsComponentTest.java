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
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
class CompetitorsComponentTest {

    private static final String COMPETITORS = "/api/v1/competitors";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private Office office;
    private Person marketer;
    private String mark;

    @BeforeEach
    void somebodyWatchesTheMarket() {
        office = new Office();
        marketer = office.person("Meena", "marketing", "");
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    private Map<String, Object> named(String name, String... aliases) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("aliases", List.of(aliases));
        return body;
    }

    private String added(Map<String, Object> body) {
        return marketer.asks()
                .body(body)
                .post(COMPETITORS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private long count() {
        return DATABASE.number("select count(*) from competitor");
    }

    private Map<String, Object> whole() {
        Map<String, Object> body = named("ग्लोबेक्स " + mark, "Globex " + mark);
        body.put("website", "https://globex.example");
        body.put("country", "DE");
        body.put("text", "Family business.\nSold in 2025.");
        body.put(
                "swot",
                Map.of(
                        "strengths", List.of("Spare parts within a day", "Price"),
                        "weaknesses", List.of("No service in the south"),
                        "opportunities", List.of("Frame contracts end"),
                        "threats", List.of("Builds a plant in Pune")));
        body.put(
                "products",
                List.of(
                        Map.of(
                                "name", "Pump 40",
                                "category", "Pumps",
                                "priceLevel", "LOWER",
                                "remark", "Needs a filter."),
                        Map.of("name", "Filter")));
        return body;
    }

    @Test
    void whatIsKnownOfACompetitorIsShownWhole() {
        String location = added(whole());
        Office.auditor()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("name", equalTo("ग्लोबेक्स " + mark), "aliases", contains("Globex " + mark))
                .body("website", equalTo("https://globex.example"), "country", equalTo("DE"))
                .body("text", equalTo("Family business.\nSold in 2025."))
                .body("swot.strengths", contains("Spare parts within a day", "Price"))
                .body("swot.weaknesses", contains("No service in the south"))
                .body("swot.opportunities", contains("Frame contracts end"))
                .body("swot.threats", contains("Builds a plant in Pune"))
                .body("products.name", contains("Pump 40", "Filter"))
                .body("products[0].category", equalTo("Pumps"))
                .body("products[0].priceLevel", equalTo("LOWER"))
                .body("products[0].remark", equalTo("Needs a filter."))
                .body("products[1].priceLevel", nullValue(), "archived", equalTo(false));
    }

    @Test
    void aNameIsEnough() {
        String location = added(new HashMap<>(Map.of("name", "Initech " + mark)));
        marketer.asks()
                .get(location)
                .then()
                .body("aliases", empty(), "products", empty(), "swot.threats", empty())
                .body("website", nullValue(), "country", nullValue(), "text", nullValue());
    }

    @Test
    void aChangeMergesAndListsAreReplacedWhole() {
        String location = added(whole());
        marketer.changes(
                        location,
                        "{\"website\":null,\"country\":\"IN\",\"swot\":{\"threats\":[\"x\"]},"
                                + "\"products\":[{\"name\":\"Filter\",\"priceLevel\":\"SAME\"}]}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("website", nullValue(), "country", equalTo("IN"))
                .body("swot.strengths.size()", equalTo(2), "swot.threats", contains("x"))
                .body("products.name", contains("Filter"))
                .body("products.priceLevel", contains("SAME"));
        marketer.changes(location, "{\"country\":\"IN\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        marketer.changes(location, "{\"swot\":null,\"aliases\":null,\"products\":null}")
                .then()
                .statusCode(200)
                .body("swot.strengths", empty(), "aliases", empty(), "products", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|null|/name",
                "name|\"\"|/name",
                "name|\" x\"|/name",
                "name|17|/name",
                "name|\"\u200b\"|/name",
                "aliases|[null]|/aliases/0",
                "aliases|[\"x\",\"y \"]|/aliases/1",
                "aliases|[\"Twice\",\"t w i c e\"]|/aliases/1",
                "aliases|[\"the  NAME\"]|/aliases/0",
                "aliases|\"x\"|/aliases",
                "website|\"globex\"|/website",
                "country|\"de\"|/country",
                "country|\"XX\"|/country",
                "text|\" x\"|/text",
                "swot|{\"strengths\":[\"x\",\" \"]}|/swot/strengths/1",
                "swot|{\"weaknesses\":[null]}|/swot/weaknesses/0",
                "swot|{\"opportunities\":\"x\"}|/swot/opportunities",
                "swot|{\"threats\":[\"\"]}|/swot/threats/0",
                "swot|{\"luck\":[]}|/swot/luck",
                "products|[null]|/products/0",
                "products|[{\"name\":null}]|/products/0/name",
                "products|[{\"name\":\"x\",\"category\":\"\"}]|/products/0/category",
                "products|[{\"name\":\"x\",\"priceLevel\":\"CHEAP\"}]|/products/0/priceLevel",
                "products|[{\"name\":\"x\",\"remark\":\" \"}]|/products/0/remark",
                "products|[{\"name\":\"x\"},{\"name\":\"X\"}]|/products/1/name",
                "archived|true|/archived"
            })
    void aBadFieldIsNamedAndNothingIsAdded(String field, String value, String pointer) {
        long before = count();
        String name = field.equals("name") ? "" : ",\"name\":\"The name\"";
        marketer.asks()
                .body("{\"%s\":%s%s}".formatted(field, value, name))
                .post(COMPETITORS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void listsAreBounded() {
        Map<String, Object> body = named("Many " + mark);
        body.put("aliases", IntStream.range(0, 51).mapToObj(i -> "a" + i).toList());
        body.put("swot", Map.of("threats", IntStream.range(0, 21).mapToObj(i -> "t" + i).toList()));
        body.put(
                "products",
                IntStream.range(0, 101).mapToObj(i -> Map.of("name", "p" + i)).toList());
        for (String pointer : List.of("/aliases", "/swot/threats", "/products")) {
            marketer.asks()
                    .body(body)
                    .post(COMPETITORS)
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        }
    }

    @Test
    void everyNameAndAliasBelongsToOne() {
        String first = added(named("Globex " + mark, "Acme " + mark));
        Map<String, String> taken =
                Map.of(
                        "GLOBEX" + mark, "/name",
                        "ｇｌｏｂｅｘ " + mark, "/name",
                        "a c m e " + mark, "/name");
        taken.forEach((name, pointer) -> refused(named(name), pointer));
        refused(named("Other " + mark, "Else " + mark, "acme" + mark), "/aliases/1");

        String second = added(named("Other " + mark));
        marketer.changes(second, "{\"aliases\":[\"x%s\",\"Globex%s\"]}".formatted(mark, mark))
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/aliases/1"));
        marketer.asks().get(second).then().body("version", equalTo(0), "aliases", empty());

        marketer.changes(first, "{\"name\":\"Acme %s\",\"aliases\":[]}".formatted(mark))
                .then()
                .statusCode(200);
        marketer.changes(second, "{\"aliases\":[\"Globex%s\"]}".formatted(mark))
                .then()
                .statusCode(200);
        marketer.orders(second + "/archive", "").then().statusCode(200);
        refused(named("globex " + mark), "/name");
    }

    private void refused(Map<String, Object> body, String pointer) {
        long before = count();
        marketer.asks()
                .body(body)
                .post(COMPETITORS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, pointer));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void ofTwoWhoAddTheSameAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            String name = "Race %s %d".formatted(mark, round);
            List<Callable<Integer>> calls =
                    List.of(
                            () -> post(named(name)),
                            () -> post(named("Other " + name, name.toUpperCase())));
            List<Integer> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<Integer> answer : threads.invokeAll(calls)) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
    }

    private int post(Map<String, Object> body) {
        return marketer.asks().body(body).post(COMPETITORS).statusCode();
    }

    @Test
    void whoIsArchivedIsNotListedNotChangedAndNotForgotten() {
        String location = added(named("Initech " + mark));
        marketer.orders(location + "/restore", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        marketer.orders(location + "/archive", "")
                .then()
                .statusCode(200)
                .body("archived", equalTo(true));
        marketer.orders(location + "/archive", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        for (String patch : List.of("{\"country\":\"DE\"}", "{}")) {
            marketer.changes(location, patch).then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        }
        marketer.asks()
                .get(location)
                .then()
                .body("archived", equalTo(true), "country", nullValue(), "version", equalTo(1));
        String list = COMPETITORS + "?q=" + mark;
        marketer.asks().get(list).then().body("items", empty());
        marketer.asks()
                .get(list + "&archived=true")
                .then()
                .body("items.id", contains(id(location)));
        marketer.asks()
                .get(list + "&archived[in]=true,false")
                .then()
                .body("items.id", contains(id(location)));
        marketer.orders(location + "/restore", "").then().statusCode(200);
        marketer.asks().get(list).then().body("items.id", contains(id(location)));
    }

    @Test
    void competitorsAreFoundByWhatIsKnownOfThem() {
        String globex = id(added(whole()));
        Map<String, Object> other = named("Acme " + mark, "Zeta " + mark);
        other.put("country", "IN");
        String acme = id(added(other));

        found("?q=" + mark, acme, globex);
        found("?q=" + mark + "&sort=-name", globex, acme);
        found("?q=" + mark + "&sort=changedAt", globex, acme);
        found("?q=pump " + mark, globex);
        found("?q=glob " + mark, globex);
        found("?q=" + mark + "&country=IN", acme);
        found("?name=Acme " + mark, acme);
        found("?alias=Zeta " + mark, acme);
        String next =
                marketer.asks()
                        .get(COMPETITORS + "?limit=1&count=true&q=" + mark)
                        .then()
                        .body("items.id", contains(acme), "total", equalTo(2))
                        .extract()
                        .path("next");
        found("?limit=1&q=" + mark + "&after=" + next, globex);
        for (String parameter : List.of("swot", "sort", "archived")) {
            marketer.asks()
                    .get(COMPETITORS + "?" + parameter + "=x")
                    .then()
                    .spec(problemIn(ProblemType.INVALID_INPUT, parameter));
        }
    }

    private void found(String query, String... ids) {
        marketer.asks()
                .get(COMPETITORS + query)
                .then()
                .statusCode(200)
                .body("items.id", contains(ids));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account-manager",
                "contract-manager",
                "service-agent",
                "colleague",
                "data-steward",
                "auditor"
            })
    void othersReadAndChangeNothing(String role) {
        String location = added(named("Read " + mark));
        Person reader = new Person("", "reader-" + mark, new String[] {role});
        reader.asks().get(location).then().statusCode(200);
        reader.asks().get(COMPETITORS + "?q=" + mark).then().body("items.size()", equalTo(1));
        long before = count();
        reader.asks()
                .body(named("New " + mark))
                .post(COMPETITORS)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        reader.changes(location, "{\"country\":\"DE\"}")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        reader.orders(location + "/archive", "").then().spec(problem(ProblemType.FORBIDDEN));
        reader.orders(location + "/restore", "").then().spec(problem(ProblemType.FORBIDDEN));
        assertThat(count()).isEqualTo(before);
        marketer.asks().get(location).then().body("version", equalTo(0), "country", nullValue());
    }

    @Test
    void headsAndAdministratorsKeepThemTooAndPartnersSeeNothing() {
        Person head = office.person("Head", "sales-head", "");
        head.asks().body(named("By head " + mark)).post(COMPETITORS).then().statusCode(201);
        Office.administrator()
                .body(named("By admin " + mark))
                .post(COMPETITORS)
                .then()
                .statusCode(201);
        as("partner-" + mark, "partner")
                .get(COMPETITORS)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        RestAssured.get(COMPETITORS).then().statusCode(401);
    }

    @Test
    void onlyTheLatestVersionIsChanged() {
        String location = added(named("Stale " + mark));
        marketer.changes(location, "{\"country\":\"DE\"}").then().statusCode(200);
        marketer.patches(location, "\"0\"", "{\"country\":\"IN\"}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        marketer.asks()
                .header("If-Match", "\"0\"")
                .post(location + "/archive")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        marketer.asks()
                .post(location + "/archive")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        marketer.asks()
                .get(location)
                .then()
                .body("country", equalTo("DE"), "archived", equalTo(false));
        marketer.asks().header("If-None-Match", "\"1\"").get(location).then().statusCode(304);
        marketer.asks()
                .get(COMPETITORS + "/" + UUID.randomUUID())
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void aRepeatedRequestAddsOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = named("Once " + mark);
        Response first =
                marketer.asks().header("Idempotency-Key", key).body(body).post(COMPETITORS);
        Response second =
                marketer.asks().header("Idempotency-Key", key).body(body).post(COMPETITORS);
        first.then().statusCode(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        body.put("country", "DE");
        marketer.asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post(COMPETITORS)
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        marketer.asks()
                .get(COMPETITORS + "?q=" + mark)
                .then()
                .body("items.country", contains(nullValue()));
    }
}
