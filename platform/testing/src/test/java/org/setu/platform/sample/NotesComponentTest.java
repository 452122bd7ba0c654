package org.setu.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;
import org.setu.platform.testing.TestIssuer;
import org.setu.platform.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "sample"))
class NotesComponentTest {

    private static final UUID ASHA = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID BORIS = UUID.fromString("019a0000-0000-7000-8000-000000000002");
    private static final TestDatabase DATABASE = TestDatabase.of("sample");

    @BeforeEach
    void twoPeople() {
        DATABASE.execute("delete from note");
        DATABASE.execute("delete from visibility_grant");
        DATABASE.execute("delete from staff_access");
        staff(ASHA, "asha", "आशा", "[]");
        staff(
                BORIS,
                "boris",
                "Борис",
                """
                [{"absentId":"%s","from":"2020-01-01T00:00:00Z","until":"2100-01-01T00:00:00Z"}]\
                """
                        .formatted(ASHA));
    }

    @Test
    void aCreatedNoteIsAnsweredWithLocationAndTag() {
        Response created = create(asha(), "Ausführung", 3);
        created.then().statusCode(201).header("ETag", "\"0\"").body("title", equalTo("Ausführung"));
        asha().get(created.header("Location")).then().statusCode(200).body("pages", equalTo(3));
    }

    @Test
    void othersDoNotSeeIt() {
        String location = create(asha(), "secret", 1).header("Location");
        boris().get(location).then().spec(problem(ProblemType.NOT_FOUND));
        boris().get("/api/v1/notes?count=true")
                .then()
                .body("items", hasSize(0), "total", equalTo(0));
        boris().get("/api/v1/notes?q=secret").then().body("items", hasSize(0));
        as("eve", "auditor").get(location).then().statusCode(200);
    }

    @Test
    void theDeputySeesItWhenActingForHer() {
        String location = create(asha(), "handed over", 1).header("Location");
        boris().header("Setu-Acting-For", ASHA).get(location).then().statusCode(200);
        boris().header("Setu-Acting-For", ASHA)
                .header("If-Match", "\"0\"")
                .post(location + "/archive")
                .then()
                .statusCode(200);
        Map<String, Object> audit =
                DATABASE.rows("select * from audit_entry order by id desc limit 1").getFirst();
        assertThat(audit)
                .containsEntry("actor", "p:" + BORIS)
                .containsEntry("acting_for", ASHA.toString())
                .containsEntry("operation", "UPDATE");
        assertThat(audit.get("changes").toString()).contains("\"archived\": [false, true]");
    }

    @Test
    void withoutASubstitutionActingForIsForbidden() {
        asha().header("Setu-Acting-For", BORIS)
                .get("/api/v1/notes")
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("detail", equalTo("No substitution lets you act for this person now."));
        asha().header("Setu-Acting-For", "nonsense")
                .get("/api/v1/notes")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void theAuditCannotBeWrittenByTheApplication() {
        assertThat(
                        DATABASE.number(
                                "select count(*) from information_schema.role_table_grants where"
                                        + " grantee='sample_app' and table_name='audit_entry' and"
                                        + " privilege_type <> 'SELECT'"))
                .isZero();
    }

    @Test
    void rolesAreCheckedAndNamed() {
        as("asha", "marketing")
                .body("{\"title\":\"x\",\"pages\":1}")
                .post("/api/v1/notes")
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", contains("account-manager"));
        as("asha", "account-manager")
                .get("/api/v1/notes/unannotated")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(notes()).isZero();
    }

    @Test
    void tokensAreVerified() {
        TestIssuer issuer = Tokens.issuer();
        List<String> wrong =
                List.of(
                        issuer.sign(issuer.claims("asha", "account-manager").audience("other")),
                        issuer.sign(issuer.claims("asha", "account-manager").issuer("http://evil")),
                        issuer.sign(
                                issuer.claims("asha", "account-manager")
                                        .expiresAt(Instant.now().minus(Duration.ofMinutes(5)))),
                        issuer.sign(issuer.claims("asha", "account-manager").claim("typ", "ID")),
                        "nonsense");
        for (String token : wrong) {
            RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .get("/api/v1/notes")
                    .then()
                    .spec(problem(ProblemType.UNAUTHENTICATED))
                    .header("WWW-Authenticate", notNullValue());
        }
        RestAssured.get("/api/v1/notes").then().spec(problem(ProblemType.UNAUTHENTICATED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"\",\"pages\":1}|/title",
                "{\"pages\":1}|/title",
                "{\"title\":\"a\",\"pages\":1000}|/pages",
                "{\"title\":\"a\",\"pages\":\"1\"}|/pages",
                "{\"title\":\"a\",\"pages\":1.5}|/pages",
                "{\"title\":\"a\",\"pages\":1,\"colour\":2}|/colour",
                "{\"title\":5,\"pages\":1}|/title",
                "{\"title\":\"a\\u0000\",\"pages\":1}|/title",
                "{\"title\":\"a\",\"pages\":1,\"price\":{\"amount\":\"1e9\",\"currency\":\"EUR\"}}|/price",
            })
    void aBadFieldIsNamed(String body, String pointer) {
        asha().body(body)
                .post("/api/v1/notes")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(notes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"title\":\"a\",\"title\":\"b\",\"pages\":1}",
                "{\"title\":\"a\",\"pages\":1} x",
                "[1]",
                "null"
            })
    void anUnreadableBodyIsRefused(String body) {
        asha().body(body).post("/api/v1/notes").then().statusCode(400);
        assertThat(notes()).isZero();
    }

    @Test
    void anotherMediaTypeIsRefused() {
        Tokens.as("asha", "account-manager")
                .contentType("text/plain")
                .body("hello")
                .post("/api/v1/notes")
                .then()
                .spec(problem(ProblemType.UNSUPPORTED_MEDIA_TYPE));
        asha().delete("/api/v1/notes").then().spec(problem(ProblemType.METHOD_NOT_ALLOWED));
        asha().get("/api/v1/nothing").then().spec(problem(ProblemType.NOT_FOUND));
        asha().get("/api/v1/notes/not-a-uuid").then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void aTooLargeBodyIsRefused() {
        asha().body("{\"title\":\"" + "x".repeat(1 << 20) + "\",\"pages\":1}")
                .post("/api/v1/notes")
                .then()
                .spec(problem(ProblemType.CONTENT_TOO_LARGE));
        assertThat(notes()).isZero();
    }

    @Test
    void aTakenTitleIsNamed() {
        create(asha(), "one", 1);
        asha().body("{\"title\":\"one\",\"pages\":2}")
                .post("/api/v1/notes")
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/title"));
        assertThat(notes()).isOne();
    }

    @Test
    void aChangeNeedsTheCurrentVersion() {
        String location = create(asha(), "one", 1).header("Location");
        RequestSpecification patch =
                asha().contentType("application/merge-patch+json").body("{\"pages\":7}");
        patch.patch(location).then().spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha().contentType("application/merge-patch+json")
                .body("{\"pages\":7}")
                .header("If-Match", "\"5\"")
                .patch(location)
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha().get(location).then().body("pages", equalTo(1)).header("ETag", "\"0\"");
        asha().contentType("application/merge-patch+json")
                .body("{\"pages\":7}")
                .header("If-Match", "\"0\"")
                .patch(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("pages", equalTo(7), "title", equalTo("one"));
        asha().contentType("application/merge-patch+json")
                .body("{\"title\":null}")
                .header("If-Match", "\"1\"")
                .patch(location)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/title"));
        asha().header("If-None-Match", "\"1\"").get(location).then().statusCode(304);
    }

    @Test
    void anIllegalTransitionNamesWhatIsAllowed() {
        String location = create(asha(), "one", 1).header("Location");
        asha().header("If-Match", "\"0\"").post(location + "/archive").then().statusCode(200);
        asha().header("If-Match", "\"1\"")
                .post(location + "/archive")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", hasItem("restore"));
        asha().get(location).then().header("ETag", "\"1\"");
    }

    @Test
    void aRepeatedRequestIsDoneOnce() {
        String body = "{\"title\":\"once\",\"pages\":1}";
        Response first = asha().header("Idempotency-Key", "k1").body(body).post("/api/v1/notes");
        Response second = asha().header("Idempotency-Key", "k1").body(body).post("/api/v1/notes");
        first.then().statusCode(201);
        second.then()
                .statusCode(201)
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"));
        assertThat(second.asString()).isEqualTo(first.asString());
        asha().header("Idempotency-Key", "k1")
                .body("{\"title\":\"other\",\"pages\":1}")
                .post("/api/v1/notes")
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        boris().header("Idempotency-Key", "k1")
                .body("{\"title\":\"his own\",\"pages\":1}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void aRefusalIsNotRemembered() {
        create(asha(), "taken", 1);
        asha().header("Idempotency-Key", "k2")
                .body("{\"title\":\"taken\",\"pages\":1}")
                .post("/api/v1/notes")
                .then()
                .spec(problem(ProblemType.DUPLICATE));
        asha().header("Idempotency-Key", "k2")
                .body("{\"title\":\"free\",\"pages\":1}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
    }

    @Test
    void aRepeatedAnswerIsCheckedForVisibilityAgain() {
        String body = "{\"title\":\"mine\",\"pages\":1}";
        asha().header("Idempotency-Key", "k3").body(body).post("/api/v1/notes");
        DATABASE.execute("delete from visibility_grant");
        asha().header("Idempotency-Key", "k3")
                .body(body)
                .post("/api/v1/notes")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void concurrentChangesOfOneVersionLetOneThrough() throws Exception {
        String location = create(asha(), "contested", 1).header("Location");
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            writers.add(() ->
                    asha().header("If-Match", "\"0\"").post(location + "/archive").statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> future : pool.invokeAll(writers)) {
                statuses.add(future.get());
            }
        }
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status != 200).containsOnly(412);
        asha().get(location).then().header("ETag", "\"1\"");
    }

    @Test
    void pagesMeetWithoutGapOrRepeat() {
        for (int i = 0; i < 7; i++) {
            create(asha(), "note " + i, i);
        }
        Set<String> seen = new HashSet<>();
        String next = "";
        do {
            Response page = asha().get("/api/v1/notes?limit=3&sort=-title" + next);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.title"));
            String token = page.jsonPath().getString("next");
            next = token == null ? null : "&after=" + token;
        } while (next != null);
        assertThat(seen).hasSize(7);
        asha().get("/api/v1/notes?limit=2&count=true")
                .then()
                .body("total", equalTo(7), "totalIsLowerBound", equalTo(false));
        asha().get("/api/v1/notes?pages[gte]=5")
                .then()
                .body("items.pages", contains(5, 6), "next", nullValue());
        asha().get("/api/v1/notes?pages[in]=1,2").then().body("items.pages", contains(1, 2));
        asha().get("/api/v1/notes?q=not").then().body("items", hasSize(7));
        asha().get("/api/v1/notes?q=note 3").then().body("items.pages", contains(3));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit",
        "limit=201,limit",
        "limit=x,limit",
        "sort=pages,sort",
        "colour=red,colour",
        "pages=x,pages",
        "pages[like]=1,pages[like]",
        "after=nonsense,after",
        "count=yes,count",
        "archived=maybe,archived"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        asha().urlEncodingEnabled(false)
                .get("/api/v1/notes?" + query.replace("[", "%5B").replace("]", "%5D"))
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, parameter));
    }

    @Test
    void searchFindsEveryScript() {
        create(asha(), "श्री देव", 1);
        create(asha(), "Ирина Смирнова", 2);
        create(asha(), "Müller & Söhne", 3);
        asha().get("/api/v1/notes?q=смир").then().body("items.pages", contains(2));
        asha().get("/api/v1/notes?q=müll").then().body("items.pages", contains(3));
        asha().get("/api/v1/notes?q=देव").then().body("items.pages", contains(1));
        asha().get("/api/v1/notes?q='; drop").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void nothingInternalLeavesInProblems() {
        asha().body("{\"title\":{},\"pages\":1}")
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("detail", not(equalTo("")))
                .body(not(org.hamcrest.Matchers.containsString("org.setu")))
                .body(not(org.hamcrest.Matchers.containsString("java.")));
    }

    private static RequestSpecification asha() {
        return as("asha", "account-manager");
    }

    private static RequestSpecification boris() {
        return as("boris", "account-manager");
    }

    private static Response create(RequestSpecification who, String title, int pages) {
        return who.body(Map.of("title", title, "pages", pages)).post("/api/v1/notes");
    }

    private static long notes() {
        return DATABASE.number("select count(*) from note");
    }

    private static void staff(UUID id, String login, String name, String substitutions) {
        DATABASE.execute(
                """
                insert into staff_access
                  (id, version, keycloak_subject, name, roles, subjects, substitutions, active)
                values (?, 1, ?, ?, '{account-manager}', array['p:' || ?::text], ?::jsonb, true)\
                """,
                id,
                login,
                name,
                id.toString(),
                substitutions);
    }
}
