package org.setu.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
class DealExternalKeysComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("deal");

    private final String run = UUID.randomUUID().toString().substring(24);
    private final String key = "K-" + run;

    @Inject World world;

    @BeforeEach
    void twoAgents() {
        world.person("asha" + run, "account-manager");
        world.person("boris" + run, "account-manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deals", "products"})
    void aKeyCreatesReplacesAndRepeats(String resource) {
        String path = path(resource);
        writer(resource).get(path).then().spec(problem(ProblemType.NOT_FOUND));
        Response created = writer(resource).body(body(resource, "first")).put(path);
        created.then().statusCode(201).body("externalIds.id", equalTo(List.of(key)));
        String etag = created.header("ETag");
        writer(resource).get(path).then().statusCode(200).header("ETag", etag);
        writer(resource)
                .body(body(resource, "first"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", etag);
        writer(resource).get(created.header("Location")).then().header("ETag", etag);
        writer(resource)
                .header("If-Match", "\"99\"")
                .body(body(resource, "second"))
                .put(path)
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        writer(resource).get(path).then().header("ETag", etag);
        writer(resource)
                .header("If-Match", etag)
                .body(body(resource, "second"))
                .put(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(created.path("id")));
        assertThat(writer(resource).get(path).header("ETag")).isNotEqualTo(etag);
        writer(resource).body(Map.of()).put(path).then().spec(problem(ProblemType.INVALID_INPUT));
        Map<String, Object> two = new HashMap<>(body(resource, "two"));
        two.put("externalIds", List.of(Map.of("system", "erp", "id", "other " + run)));
        writer(resource)
                .body(two)
                .put(path)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/externalIds/1/system"));
        String wrong = "/api/v1/" + resource + "/by-external/NO-SYSTEM/1";
        writer(resource)
                .body(body(resource, "x"))
                .put(wrong)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "system"));
        writer(resource).get(wrong).then().spec(problemIn(ProblemType.INVALID_INPUT, "system"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deals", "products"})
    void manyAtOnceMakeOneRecord(String resource) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> puts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String name = "n" + i % 2;
                puts.add(() ->
                        writer(resource)
                                .body(body(resource, name))
                                .put(path(resource))
                                .statusCode());
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

    @Test
    void aTakenKeyIsRefusedInTheSameWordsWhetherOrNotItsDealIsSeen() {
        writer("deals").body(body("deals", "hers")).put(path("deals")).then().statusCode(201);
        Map<String, Object> another = new HashMap<>(body("deals", "another"));
        another.put("externalIds", List.of(Map.of("system", "erp", "id", key)));
        Response seen = writer("deals").body(another).post("/api/v1/deals");
        seen.then().spec(problemAt(ProblemType.DUPLICATE, "/externalIds"));
        Response hidden = as("boris" + run, "account-manager").body(another).post("/api/v1/deals");
        hidden.then().spec(problemAt(ProblemType.DUPLICATE, "/externalIds"));
        assertThat(hidden.<Object>path("detail")).isEqualTo(seen.path("detail"));
        assertThat(hidden.<Object>path("errors")).isEqualTo(seen.path("errors"));
        as("boris" + run, "account-manager")
                .get(path("deals"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    private RequestSpecification writer(String resource) {
        return resource.equals("deals")
                ? as("asha" + run, "account-manager")
                : as("root", "administrator");
    }

    private String path(String resource) {
        return "/api/v1/" + resource + "/by-external/erp/" + key;
    }

    private Map<String, Object> body(String resource, String name) {
        return resource.equals("deals")
                ? Map.of(
                        "name",
                        name + " " + run,
                        "expectedAmount",
                        Map.of("amount", "12.50", "currency", "EUR"))
                : Map.of("code", "X-" + run.toUpperCase(Locale.ROOT), "name", name + " " + run);
    }
}
