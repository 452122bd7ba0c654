package org.setu.client.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.client.Dealings;
import org.setu.client.Office;
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
class HealthComponentTest {

    private static final String KEPT = "/api/v1/health-assessments";
    private static final String WEIGHTS = "/api/v1/health-weights";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;
    @Inject AssessingHealthNightly nightly;

    private final LocalDate today = Dealings.today();
    private Office office;
    private Person head;
    private Person asha;
    private Person boris;
    private String account;

    @BeforeEach
    void anAccountOfAsha() {
        office = new Office();
        String east = office.territory("East", "");
        head = office.person("Head", "sales-head", east);
        asha = office.person("Asha", "account-manager", east);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("स्वस्थ ग्राहक"), "tier", "KEY"))
                                .post("/api/v1/accounts"));
    }

    private ValidatableResponse health() {
        return asha.asks()
                .get("/api/v1/accounts/%s/health".formatted(account))
                .then()
                .statusCode(200);
    }

    private Response assess(Person by) {
        return by.asks().body(Map.of("accountId", account)).post(KEPT);
    }

    private ValidatableResponse kept(String query) {
        return asha.asks().get(KEPT + "?accountId=" + account + query).then().statusCode(200);
    }

    private long rows() {
        return DATABASE.number(
                "select count(*) from health_assessment where account_id = ?::uuid", account);
    }

    private void won(int daysAgo) {
        Dealings.won(account, today.minusDays(daysAgo), "10.00", "EUR");
    }

    private List<ConsumerRecord<String, String>> facts(int count) {
        return KafkaRecords.awaitAll(
                "setu.client.fact",
                fact ->
                        KafkaRecords.header(fact, "ce_type")
                                        .equals("org.setu.client.health-changed.v1")
                                && account.equals(fact.key()),
                count);
    }

    @Test
    void ofNothingThereIsNoScoreAndItSaysWhatIsMissing() {
        health().body("accountId", equalTo(account))
                .body("accountName", equalTo(office.name("स्वस्थ ग्राहक")))
                .body("asOf", equalTo(today.toString()), "score", nullValue())
                .body("band", equalTo("UNKNOWN"), "trend", equalTo("UNKNOWN"))
                .body("confidence", equalTo(0.0f))
                .body(
                        "components.component",
                        contains("RELATIONSHIP", "COMMERCIAL", "SERVICE", "OBLIGATIONS"))
                .body("components.weight", contains(30, 30, 20, 20))
                .body("components[0].parts.detail", hasItem("No contact is known"));
    }

    @Test
    void itIsMadeOfWhatHappened() {
        won(30);
        won(400);
        health().body("components[1].score", equalTo(75), "score", equalTo(75))
                .body("confidence", equalTo(0.15f), "band", equalTo("GOOD"))
                .body(
                        "components[1].parts[0].detail",
                        equalTo("1 deals were won in the last 365 days, 1 in as many before"));

        String contact =
                Office.id(
                        asha.asks()
                                .body(
                                        Map.of(
                                                "givenName",
                                                "Иван",
                                                "familyName",
                                                "Петров",
                                                "primaryAccountId",
                                                account))
                                .post("/api/v1/contacts"));
        health().body("components[0].score", equalTo(0));
        asha.asks()
                .body(
                        Map.of(
                                "type",
                                "CALL",
                                "accountId",
                                account,
                                "subject",
                                "Talk",
                                "contacts",
                                List.of(contact),
                                "result",
                                Map.of("doneAt", today.minusDays(1) + "T10:00:00Z")))
                .post("/api/v1/activities")
                .then()
                .statusCode(201);
        health().body("components[0].score", equalTo(100))
                .body(
                        "components[0].parts[1].detail",
                        equalTo("1 of 1 people were in contact in the last 180 days"));

        asha.asks()
                .body(
                        Map.of(
                                "kind",
                                "COMPLAINT",
                                "accountId",
                                account,
                                "subject",
                                "Steht still",
                                "reason",
                                "QUALITY",
                                "severity",
                                "CRITICAL",
                                "channel",
                                "CALL"))
                .post("/api/v1/cases")
                .then()
                .statusCode(201);
        health().body("components[2].score", equalTo(75))
                .body("components[2].parts[0].detail", containsString("1 severe complaints"));
    }

    @Test
    void whatIsAskedForIsKept() {
        won(30);
        String location =
                assess(asha)
                        .then()
                        .statusCode(201)
                        .body("score", equalTo(100), "latest", equalTo(true))
                        .body("cause", equalTo("REQUEST"), "assessedBy", equalTo(asha.id()))
                        .body("ownerId", equalTo(asha.id()), "tier", equalTo("KEY"))
                        .extract()
                        .header("Location");
        assess(head).then().statusCode(201);
        kept("").body("items.size()", equalTo(2));
        kept("&latest=true").body("items.assessedBy", contains(head.id()));
        kept("&latest=false").body("items.assessedBy", contains(asha.id()));
        kept("&score[lt]=100").body("items", empty());
        kept("&band=GOOD&tier=KEY&latest=true").body("items.size()", equalTo(1));
        kept("&sort=score&confidence[gt]=0.1&asOf=" + today).body("items.size()", equalTo(2));
        asha.asks()
                .get(location)
                .then()
                .statusCode(200)
                .body("latest", equalTo(false), "components.size()", equalTo(4));
    }

    @Test
    void theNightKeepsWhatHasChangedAndTellsLargeChangesOnce() throws Exception {
        won(30);
        won(400);
        nightly.run(today, 7);
        kept("").body("items.score", contains(75), "items.cause", contains("TIME"))
                .body("items[0].assessedBy", nullValue());
        nightly.run(today.plusDays(1), 7);
        kept("").body("items.checkedOn", contains(today.plusDays(1).toString()));

        // 75 -> 37: the win of 400 days ago has company.
        won(401);
        nightly.run(today.plusDays(2), 7);
        kept("&latest=true").body("items.score", contains(37), "items.band", contains("POOR"));
        kept("").body("items.size()", equalTo(2));
        nightly.run(today.plusDays(3), 7);

        JsonNode fact = mapper.readTree(facts(1).getFirst().value());
        assertThat(schemas.violations("org.setu.client.health-changed.v1", fact)).isEmpty();
        assertThat(fact.path("oldScore").asInt()).isEqualTo(75);
        assertThat(fact.path("newScore").asInt()).isEqualTo(37);
        assertThat(fact.path("band").asText()).isEqualTo("POOR");
        assertThat(fact.path("ownerId").asText()).isEqualTo(asha.id());
        assertThat(fact.path("components")).hasSize(4);

        // Changes count from what was told: two small ones make a large one.
        won(402);
        won(403);
        won(404);
        nightly.run(today.plusDays(4), 7);
        assertThat(mapper.readTree(facts(2).getLast().value()).path("oldScore").asInt())
                .isEqualTo(37);
        assertThat(facts(2)).hasSize(2);
    }

    @Test
    void trendsLookThirtyDaysBack() {
        won(30);
        won(400);
        nightly.run(today.minusDays(40), 50);
        won(20);
        nightly.run(today, 50);
        kept("&latest=true")
                .body("items.scoreBefore", contains(100), "items.score", contains(100))
                .body("items.trend", contains("STEADY"));
        health().body("scoreBefore", equalTo(100), "trend", equalTo("STEADY"));
        won(401);
        won(402);
        won(403);
        health().body("score", equalTo(37), "trend", equalTo("DOWN"));
    }

    @Test
    void thePortfolioIsThatOfToday() {
        won(30);
        assess(asha).then().statusCode(201);
        Person olga = office.person("Ольга", "account-manager", "");
        asha.changes(
                        "/api/v1/accounts/" + account,
                        "{\"team\":[{\"staffId\":\"%s\",\"role\":\"expert\"}]}"
                                .formatted(olga.id()))
                .then()
                .statusCode(200);
        olga.asks()
                .get(KEPT + "?latest=true&ownerId=" + asha.id())
                .then()
                .body("items.accountId", contains(account));
        head.changes("/api/v1/accounts/" + account, "{\"ownerId\":\"%s\"}".formatted(olga.id()))
                .then()
                .statusCode(200);
        olga.asks()
                .get(KEPT + "?latest=true&ownerId=" + olga.id())
                .then()
                .body("items.accountId", contains(account));
        asha.asks().get(KEPT + "?latest=true&ownerId=" + asha.id()).then().body("items", empty());
    }

    @Test
    void figuresCountWhatOneSees() {
        won(30);
        assess(asha).then().statusCode(201);
        String other =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("Unknown"), "tier", "MAJOR"))
                                .post("/api/v1/accounts"));
        asha.asks().body(Map.of("accountId", other)).post(KEPT).then().statusCode(201);
        asha.asks()
                .get(KEPT + "/figures?groupBy=tier")
                .then()
                .statusCode(200)
                .body("total.accounts", equalTo(2), "total.good", equalTo(1))
                .body("total.unknown", equalTo(1), "total.meanScore", equalTo(100.0f))
                .body("groups.key", contains("KEY", "MAJOR"))
                .body("groups.meanScore", contains(equalTo(100.0f), nullValue()));
        asha.asks()
                .get(KEPT + "/figures?groupBy=owner")
                .then()
                .body("groups.key", contains(asha.id()), "groups.accounts", contains(2));
        boris.asks()
                .get(KEPT + "/figures")
                .then()
                .body("total.accounts", equalTo(0), "total.meanScore", nullValue())
                .body("groups", empty());
        asha.asks()
                .get(KEPT + "/figures?groupBy=mood")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "groupBy"));
    }

    @Test
    void whoDoesNotSeeTheAccountSeesNothingOfIt() {
        won(30);
        String location = assess(asha).header("Location");
        boris.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
        boris.asks()
                .get("/api/v1/accounts/%s/health".formatted(account))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        boris.asks().get(KEPT + "?accountId=" + account).then().body("items", empty());
        assess(boris).then().spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        assertThat(rows()).isEqualTo(1);
        head.asks().get(location).then().statusCode(200);
        Office.auditor().get(location).then().statusCode(200);
        Office.auditor()
                .body(Map.of("accountId", account))
                .post(KEPT)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        for (String role : List.of("colleague", "marketing", "service-agent")) {
            Person other = office.person("Kim", role, "");
            other.asks().get(KEPT).then().spec(problem(ProblemType.FORBIDDEN));
            other.asks().get(KEPT + "/figures").then().spec(problem(ProblemType.FORBIDDEN));
            other.asks()
                    .get("/api/v1/accounts/%s/health".formatted(account))
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
        Office.administrator().get(KEPT).then().spec(problem(ProblemType.FORBIDDEN));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void anAccountMustBeNamed() {
        asha.asks()
                .body(Map.of())
                .post(KEPT)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        asha.asks()
                .body(Map.of("accountId", UUID.randomUUID()))
                .post(KEPT)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        assertThat(rows()).isZero();
    }

    @Test
    void aRepeatedRequestKeepsOne() {
        String key = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(
                    Office.id(
                            asha.asks()
                                    .header("Idempotency-Key", key)
                                    .body(Map.of("accountId", account))
                                    .post(KEPT)));
        }
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneIsTheLatest() throws Exception {
        won(30);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> assess(asha).statusCode());
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> status : pool.invokeAll(calls)) {
                assertThat(status.get()).isEqualTo(201);
            }
        }
        assertThat(rows()).isEqualTo(8);
        kept("&latest=true").body("items.size()", equalTo(1));
    }

    private String weight(String component) {
        return WEIGHTS
                + "/"
                + Office.administrator()
                        .get(WEIGHTS + "?component=" + component)
                        .jsonPath()
                        .getString("items[0].id");
    }

    private static Response weigh(String location, String etag, String body) {
        return Office.administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(body)
                .patch(location);
    }

    private static void weigh(String location, int weight) {
        weigh(
                        location,
                        Office.administrator().get(location).header("ETag"),
                        "{\"weight\":%d}".formatted(weight))
                .then()
                .statusCode(200)
                .body("weight", equalTo(weight));
    }

    @Test
    void administratorsSayHowMuchEachComponentCounts() {
        String commercial = weight("COMMERCIAL");
        won(30);
        weigh(commercial, 0);
        try {
            health().body("score", nullValue(), "components.weight", contains(30, 0, 20, 20));
        } finally {
            weigh(commercial, 30);
        }
        health().body("score", equalTo(100));
        asha.asks().get(WEIGHTS).then().statusCode(200).body("items.component", hasItem("SERVICE"));
    }

    @Test
    void atLeastOneComponentCounts() {
        List<String> all =
                List.of(
                        weight("RELATIONSHIP"),
                        weight("COMMERCIAL"),
                        weight("SERVICE"),
                        weight("OBLIGATIONS"));
        try {
            all.subList(1, 4).forEach(location -> weigh(location, 0));
            String last = all.getFirst();
            weigh(last, Office.administrator().get(last).header("ETag"), "{\"weight\":0}")
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/weight"));
            Office.administrator().get(last).then().body("weight", equalTo(30));
        } finally {
            weigh(all.get(1), 30);
            weigh(all.get(2), 20);
            weigh(all.get(3), 20);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"weight\":-1}|/weight",
                "{\"weight\":101}|/weight",
                "{\"weight\":null}|/weight",
                "{\"weight\":\"many\"}|/weight",
                "{\"component\":\"SERVICE\"}|/component"
            })
    void aWeightIsANumberUpToAHundred(String patch, String pointer) {
        String location = weight("SERVICE");
        Response before = Office.administrator().get(location);
        weigh(location, before.header("ETag"), patch)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        Office.administrator()
                .get(location)
                .then()
                .body("weight", equalTo(20))
                .header("ETag", before.header("ETag"));
    }

    @Test
    void weightsAreChangedByAdministratorsWhoHaveSeenThem() {
        String location = weight("SERVICE");
        String etag = Office.administrator().get(location).header("ETag");
        head.patches(location, etag, "{\"weight\":1}").then().spec(problem(ProblemType.FORBIDDEN));
        weigh(location, "\"999\"", "{\"weight\":1}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        Office.administrator()
                .contentType("application/merge-patch+json")
                .body("{\"weight\":1}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        Office.administrator()
                .get(WEIGHTS + "/" + UUID.randomUUID())
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        Office.administrator()
                .get(location)
                .then()
                .body("weight", equalTo(20))
                .header("ETag", equalTo(etag));
        assertThat(etag).isNotEqualTo("\"999\"");
        asha.asks().get(location).then().body("id", not(nullValue()));
    }
}
