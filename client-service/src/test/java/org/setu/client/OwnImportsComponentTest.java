package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

/** Those who sell import leads themselves: their imports, and what comes of them, are theirs. */
@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class OwnImportsComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private final Office office = new Office();
    private final String fileName = office.name("visitors") + ".csv";
    private final Map<String, Object> visitors =
            Map.of(
                    "kind",
                    "leads",
                    "fileName",
                    fileName,
                    "mapping",
                    Map.of("n", "familyName", "m", "email"));

    private Office.Person agent;
    private Office.Person head;
    private Office.Person stranger;

    @BeforeEach
    void threePeople() {
        String north = office.territory("North", "");
        agent = office.person("Asha", "account-manager", north);
        head = office.person("Bo", "sales-head", north);
        stranger = office.person("Chen", "account-manager", office.territory("South", ""));
    }

    @Test
    void whatTheyImportIsTheirsUntilItHasAnOwner() {
        String taken = "taken." + office.name("x").replace(' ', '.') + "@example.org";
        Office.id(
                stranger.asks()
                        .body(Map.of("source", "WEB", "familyName", "Taken", "email", taken))
                        .post("/api/v1/leads"));
        String job = uploaded("n,m\n%s,\nTaken,%s\n".formatted(office.name("Visitor"), taken));
        ordered(job, "check", "CHECKED");
        agent.asks()
                .get(job + "/rows?outcome=WILL_SKIP")
                .then()
                .body("items.notes.text.flatten()", contains("is a lead already and stays as is"))
                .body("items[0].recordId", nullValue());
        ordered(job, "commit", "COMMITTED");

        String lead =
                agent.asks()
                        .get(job + "/rows?outcome=CREATED")
                        .then()
                        .extract()
                        .path("items[0].recordId");
        agent.asks()
                .get("/api/v1/leads/" + lead)
                .then()
                .statusCode(200)
                .body("status", equalTo("NEW"))
                .body("ownerId", nullValue());
        head.asks().get("/api/v1/leads/" + lead).then().statusCode(200);
        stranger.asks().get("/api/v1/leads/" + lead).then().statusCode(404);

        ordered(job, "rollback", "ROLLED_BACK");
        agent.asks().get("/api/v1/leads/" + lead).then().statusCode(404);
    }

    @Test
    void nobodyElseWhoSellsKnowsOfThem() {
        String job = uploaded("n,m\nVisitor,\n");
        ordered(job, "check", "CHECKED");
        String etag = agent.asks().get(job).header("ETag");
        for (Office.Person other : List.of(head, stranger)) {
            other.asks()
                    .get("/api/v1/imports?state=CHECKED")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            other.asks().get(job).then().spec(problem(ProblemType.NOT_FOUND));
            other.asks().get(job + "/rows").then().spec(problem(ProblemType.NOT_FOUND));
            other.asks()
                    .contentType("text/csv")
                    .header("If-Match", etag)
                    .body("n\nx\n".getBytes(StandardCharsets.UTF_8))
                    .put(job + "/content")
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
            for (String order : List.of("check", "commit", "rollback")) {
                other.asks()
                        .header("If-Match", etag)
                        .post(job + "/" + order)
                        .then()
                        .spec(problem(ProblemType.NOT_FOUND));
            }
        }
        agent.asks()
                .get(job)
                .then()
                .header("ETag", etag)
                .body("state", equalTo("CHECKED"))
                .body("rows.WILL_CREATE", equalTo(1));
        agent.asks().get("/api/v1/imports").then().body("items.id", contains(idOf(job)));
        Office.auditor().get(job + "/rows").then().statusCode(200);
        Office.steward()
                .get("/api/v1/imports?sort=-createdAt")
                .then()
                .body("items.id", hasItem(idOf(job)));
    }

    @Test
    void theImportsOfOthersAreNotTheirs() {
        Response described = Office.steward().body(visitors).post("/api/v1/imports");
        String job = "/api/v1/imports/" + Office.id(described);

        agent.asks().get(job).then().spec(problem(ProblemType.NOT_FOUND));
        agent.asks().get("/api/v1/imports").then().body("items.id", not(hasItem(idOf(job))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "contacts", "staff"})
    void nothingElseIsImportedByThem(String kind) {
        agent.asks()
                .body(
                        Map.of(
                                "kind",
                                kind,
                                "fileName",
                                office.name(kind),
                                "mapping",
                                Map.of("a", "b")))
                .post("/api/v1/imports")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        requireNoneOf(office.name(kind));
    }

    @Test
    void aLoginWithoutStaffHasNoImportsOfItsOwn() {
        String login = "nobody-" + office.name("x");
        as(login, "marketing")
                .body(visitors)
                .post("/api/v1/imports")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        requireNoneOf(fileName);
        String shared =
                "/api/v1/imports/"
                        + Office.id(Office.steward().body(visitors).post("/api/v1/imports"));
        as(login, "marketing").get(shared).then().spec(problem(ProblemType.NOT_FOUND));
        as(login, "marketing").get("/api/v1/imports").then().body("items", empty());
    }

    private static void requireNoneOf(String fileName) {
        assertThat(DATABASE.number("select count(*) from import_job where file_name = ?", fileName))
                .isZero();
    }

    private String uploaded(String file) {
        Response described = agent.asks().body(visitors).post("/api/v1/imports");
        String job = "/api/v1/imports/" + Office.id(described);
        agent.asks()
                .contentType("text/csv")
                .header("If-Match", described.header("ETag"))
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put(job + "/content")
                .then()
                .statusCode(200);
        return job;
    }

    private void ordered(String job, String order, String then) {
        agent.asks()
                .header("If-Match", agent.asks().get(job).header("ETag"))
                .post(job + "/" + order)
                .then()
                .statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> agent.asks().get(job).then().body("state", equalTo(then)));
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
