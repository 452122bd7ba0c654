package org.setu.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "sample"))
class ImportsComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("sample");
    private static final String FILE =
            """
            \uFEFFTitel,Seiten
            "Große ""Reise""\",zwölf
            Книга,3
            ,4
            पुस्तक,many
            """;

    @BeforeEach
    void nothingYet() {
        DATABASE.execute("delete from note");
    }

    @Test
    void everyRowIsAccountedForFromDryRunToRollback() {
        String location = describe();
        upload(location, FILE).then().statusCode(200).body("state", equalTo("UPLOADED"));
        order(location, "check");
        awaitState(location, "CHECKED");
        steward()
                .get(location)
                .then()
                .body("rows.WILL_CREATE", equalTo(2), "rows.INVALID", equalTo(2))
                .body("total", equalTo(4));
        assertThat(notes()).as("a dry run writes nothing").isZero();
        steward()
                .get(location + "/rows?outcome=INVALID")
                .then()
                .body("items.line", contains(4, 5))
                .body("items.notes.flatten().field", contains("title", "pages"));
        order(location, "commit");
        awaitState(location, "COMMITTED");
        assertThat(DATABASE.rows("select title, pages from note order by pages"))
                .extracting(row -> row.get("title"))
                .containsExactly("Книга", "Große \"Reise\"");
        DATABASE.execute("update note set version = version + 1 where pages = 3");
        order(location, "rollback");
        awaitState(location, "ROLLED_BACK");
        steward()
                .get(location)
                .then()
                .body("rows.UNDONE", equalTo(1), "rows.KEPT", equalTo(1), "total", equalTo(4));
        assertThat(notes()).isOne();
    }

    @Test
    void oneRowThatCannotBeWrittenDoesNotHideTheOthers() {
        DATABASE.execute(
                """
                insert into note (id, version, visibility_unit, title, pages, archived, search_text)
                values (gen_random_uuid(), 1, gen_random_uuid(), 'taken', 1, false, '')\
                """);
        String location = describe();
        upload(location, "Titel,Seiten\nfirst,1\ntaken,2\nthird,3\n");
        order(location, "check");
        awaitState(location, "CHECKED");
        order(location, "commit");
        awaitState(location, "COMMITTED");
        steward().get(location).then().body("rows.CREATED", equalTo(2), "rows.FAILED", equalTo(1));
        steward()
                .get(location + "/rows?outcome=FAILED")
                .then()
                .body("items.line", contains(3))
                .body("items[0].notes[0].text", equalTo("Another note has this title."));
        assertThat(notes()).isEqualTo(3);
    }

    @Test
    void aWrongDescriptionNamesTheField() {
        steward()
                .body(Map.of("kind", "stars", "fileName", "f", "mapping", Map.of("a", "b")))
                .post("/api/v1/imports")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/kind"));
        steward()
                .body(Map.of("kind", "notes", "fileName", "f", "mapping", Map.of("a", "b")))
                .post("/api/v1/imports")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/mapping/a"))
                .spec(problemAt(ProblemType.INVALID_INPUT, "/mapping"));
    }

    @Test
    void aWrongFileIsRefusedAndChangesNothing() {
        String location = describe();
        upload(location, "Other,Seiten\na,1\n").then().spec(problem(ProblemType.INVALID_INPUT));
        upload(location, "Titel,Seiten\n").then().spec(problem(ProblemType.INVALID_INPUT));
        upload(location, "Titel,Seiten\n\"open,1\n")
                .then()
                .spec(problem(ProblemType.INVALID_INPUT));
        steward()
                .contentType("text/csv")
                .header("If-Match", etag(location))
                .body("Titel,Seiten\nGr\u00fc\u00dfe,1\n".getBytes(StandardCharsets.ISO_8859_1))
                .put(location + "/content")
                .then()
                .spec(problem(ProblemType.INVALID_INPUT));
        steward().get(location).then().body("state", equalTo("DRAFT"), "total", equalTo(0));
        steward()
                .header("If-Match", etag(location))
                .post(location + "/commit")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("upload"));
        as("asha", "account-manager").get(location).then().spec(problem(ProblemType.NOT_FOUND));
        as("asha", "service-agent").get(location).then().spec(problem(ProblemType.FORBIDDEN));
    }

    private static RequestSpecification steward() {
        return as("steward", "data-steward");
    }

    private static String describe() {
        Response response =
                steward()
                        .body(
                                Map.of(
                                        "kind",
                                        "notes",
                                        "fileName",
                                        "notes.csv",
                                        "mapping",
                                        Map.of("Titel", "title", "Seiten", "pages"),
                                        "valueMapping",
                                        Map.of("pages", Map.of("zwölf", "12"))))
                        .post("/api/v1/imports");
        response.then().statusCode(201);
        return response.header("Location");
    }

    private static Response upload(String location, String csv) {
        return steward()
                .contentType("text/csv; charset=utf-8")
                .header("If-Match", etag(location))
                .body(csv)
                .put(location + "/content");
    }

    private static void order(String location, String order) {
        steward()
                .header("If-Match", etag(location))
                .post(location + "/" + order)
                .then()
                .statusCode(200);
    }

    private static String etag(String location) {
        return steward().get(location).header("ETag");
    }

    private static void awaitState(String location, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> steward().get(location).jsonPath().getString("state").equals(state));
    }

    private static long notes() {
        return DATABASE.number("select count(*) from note");
    }
}
