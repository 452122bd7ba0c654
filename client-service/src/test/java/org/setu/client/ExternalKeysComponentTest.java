package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
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
class ExternalKeysComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private final String key = UUID.randomUUID().toString();

    private Office office;
    private Person asha;
    private Person boris;
    private String account;

    @BeforeEach
    void anOffice() {
        office = new Office();
        asha = office.person("Asha", "account-manager", "");
        boris = office.person("Boris", "account-manager", "");
        account =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("Base")))
                                .post("/api/v1/accounts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "contacts"})
    void aKeyCreatesReplacesAndRepeats(String resource) {
        String path = path(resource);
        asha.asks().get(path).then().spec(problem(ProblemType.NOT_FOUND));
        Response created = asha.asks().body(body(resource, "first")).put(path);
        created.then().statusCode(201);
        String location = created.header("Location");
        String etag = created.header("ETag");
        asha.asks().get(path).then().statusCode(200).header("ETag", etag);
        asha.asks()
                .body(body(resource, "first"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", etag);
        asha.asks().get(location).then().header("ETag", etag);
        asha.asks()
                .header("If-Match", "\"99\"")
                .body(body(resource, "second"))
                .put(path)
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks().get(path).then().header("ETag", etag);
        asha.asks()
                .header("If-Match", etag)
                .body(body(resource, "second"))
                .put(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(created.path("id")));
        assertThat(asha.asks().get(path).header("ETag")).isNotEqualTo(etag);
        asha.asks().body(Map.of()).put(path).then().spec(problem(ProblemType.INVALID_INPUT));
        asha.asks()
                .body(body(resource, "x"))
                .put("/api/v1/" + resource + "/by-external/NO-SYSTEM/1")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "system"));
        asha.asks()
                .get("/api/v1/" + resource + "/by-external/NO-SYSTEM/1")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "system"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "contacts"})
    void manyAtOnceMakeOneRecord(String resource) throws Exception {
        String path = path(resource);
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> puts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String name = "n" + i % 2;
                puts.add(() -> asha.asks().body(body(resource, name)).put(path).statusCode());
            }
            for (Future<Integer> put : threads.invokeAll(puts)) {
                statuses.add(put.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        String table = resource.substring(0, resource.length() - 1) + "_external_id";
        assertThat(DATABASE.number("select count(*) from " + table + " where external_id = ?", key))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "contacts"})
    void aTakenKeyIsRefusedInTheSameWordsWhetherOrNotItsRecordIsSeen(String resource) {
        asha.asks().body(body(resource, "hers")).put(path(resource)).then().statusCode(201);
        Map<String, Object> more = new java.util.HashMap<>(body(resource, "another"));
        more.put("externalIds", List.of(Map.of("system", "erp", "id", key)));
        Response seen = asha.asks().body(more).post("/api/v1/" + resource);
        seen.then().spec(problemAt(ProblemType.DUPLICATE, "/externalIds"));
        String borisAccount =
                Office.id(
                        boris.asks()
                                .body(Map.of("name", office.name("His")))
                                .post("/api/v1/accounts"));
        if (more.containsKey("primaryAccountId")) {
            more.put("primaryAccountId", borisAccount);
        }
        Response hidden = boris.asks().body(more).post("/api/v1/" + resource);
        hidden.then().spec(problemAt(ProblemType.DUPLICATE, "/externalIds"));
        assertThat(hidden.<Object>path("detail")).isEqualTo(seen.path("detail"));
        assertThat(hidden.<Object>path("errors")).isEqualTo(seen.path("errors"));
        assertThat(hidden.asString()).doesNotContain(asha.id()).doesNotContain("hers");
    }

    private String path(String resource) {
        return "/api/v1/" + resource + "/by-external/erp/" + key;
    }

    private Map<String, Object> body(String resource, String name) {
        return resource.equals("accounts")
                ? Map.of(
                        "name",
                        office.name(name),
                        "revenue",
                        Map.of("amount", "12.50", "currency", "EUR"))
                : Map.of("familyName", office.name(name), "primaryAccountId", account);
    }
}
