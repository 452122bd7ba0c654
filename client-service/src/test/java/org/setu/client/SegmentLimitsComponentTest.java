package org.setu.client;

import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class SegmentLimitsComponentTest {

    private static final String SEGMENTS = "/api/v1/segments";
    private static final TestDatabase DATABASE = TestDatabase.of("client");
    private static final String COPIES = "00000000-0000-4000-9000-";

    private Office office;
    private Person head;
    private String segment;

    @BeforeEach
    void aSegmentThatLives() {
        office = new Office();
        head = office.person("Head", "sales-head", "");
        segment = SEGMENTS + "/" + Office.id(made("Жив"));
    }

    private Response made(String name) {
        return head.asks()
                .body(
                        Map.of(
                                "name",
                                office.name(name),
                                "kind",
                                "LIVE",
                                "shared",
                                true,
                                "rule",
                                Map.of("field", "tag", "op", "eq", "value", office.name("tag"))))
                .post(SEGMENTS);
    }

    @AfterEach
    void noneButThoseOfTheTest() {
        DATABASE.execute("delete from segment where id::text like '" + COPIES + "%'");
    }

    /** As many of the same as there may be beside those that there are. */
    private void full() {
        DATABASE.execute(
                """
                insert into segment select (jsonb_populate_record(s, jsonb_build_object(
                    'id', '%1$s' || lpad(n::text, 12, '0'), 'name_key', s.name_key || n))).*
                from segment s, generate_series(1,
                    200 - (select count(*)::int from segment where kind = 'LIVE' and not archived)) n
                where s.id = '%2$s'
                """
                        .formatted(COPIES, segment.substring(SEGMENTS.length() + 1)));
    }

    @Test
    void theOneTooManyIsRefusedAndNothingIsMade() {
        String archived = SEGMENTS + "/" + Office.id(made("Архив"));
        head.orders(archived + "/archive", "").then().statusCode(200);
        full();
        made("Лишний").then().spec(problem(ProblemType.CONFLICT));
        head.orders(archived + "/restore", "").then().spec(problem(ProblemType.CONFLICT));
        head.asks().get(archived).then().body("archived", equalTo(true));
        head.orders(segment + "/archive", "").then().statusCode(200);
        head.orders(archived + "/restore", "").then().statusCode(200);
        head.asks()
                .get(SEGMENTS + "?q=" + office.name("Лишний").replace(' ', '+'))
                .then()
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive", "restore"})
    void aStepNeedsTheVersionThatIsThere(String step) {
        if (step.equals("restore")) {
            head.orders(segment + "/archive", "").then().statusCode(200);
        }
        boolean archived = step.equals("restore");
        head.asks()
                .post(segment + "/" + step)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        head.asks()
                .header("If-Match", "\"99\"")
                .post(segment + "/" + step)
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        head.asks().get(segment).then().body("archived", equalTo(archived));
        head.orders(segment + "/" + step, "").then().statusCode(200);
        head.asks().get(segment).then().body("archived", equalTo(!archived));
    }
}
