package org.setu.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.system.stack.Caller;

/** What is refused leaves everything as it was: the state is read again after each refusal. */
class EveryRefusalChangesNothingIT {

    private static final Caller AGENT = Caller.named("Darcel Schlecht");
    private static final Caller STRANGER = Caller.named("Cara Losch");
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private String name = "";
    private String path = "";
    private String etag = "";
    private String before = "";

    @BeforeEach
    void anAccount() {
        name = "Refusals " + UUID.randomUUID();
        path = "/accounts/" + AGENT.create("/accounts", Map.of("name", name)).getString("id");
        etag = AGENT.etag(path);
        before = AGENT.request().get(path).asString();
    }

    private void refused(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(response.jsonPath().getString("type")).contains("/problems/");
        assertThat(response.asString())
                .doesNotContain("org.setu", "Exception", "java.", "select ", "hibernate");
        assertThat(AGENT.request().get(path).asString()).isEqualTo(before);
        assertThat(AGENT.etag(path)).isEqualTo(etag);
    }

    private RequestSpecification change(Caller caller) {
        return caller.request().contentType(MERGE_PATCH).header("If-Match", etag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nobodyKnowsThis\":1}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\"} trailing",
                "{\"name\":1}",
                "{\"name\":null}",
                "{\"name\":\"\"}",
                "{\"name\":\"a\\u0000b\"}",
                "{\"name\":\"a\\ud800b\"}",
                "{\"employees\":\"many\"}",
                "{\"employees\":-1}",
                "{\"employees\":1e400}",
                "{\"revenue\":{\"amount\":12,\"currency\":\"USD\"}}",
                "{\"revenue\":{\"amount\":\"1\",\"currency\":\"XXXX\"}}",
                "{\"country\":\"Atlantis\"}",
                "{\"tier\":\"HUGE\"}",
                "{\"parentId\":\"nobody\"}",
                "{\"name\":\"a\"",
                "[]",
                "\"text\"",
                "not json"
            })
    void whatIsNotAsDocumented(String body) {
        refused(change(AGENT).body(body).patch(path), 400);
    }

    @Test
    void tooDeep() {
        String deep = "{\"name\":" + "[".repeat(40) + "]".repeat(40) + "}";

        refused(change(AGENT).body(deep).patch(path), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?unknown=1", "?limit=0", "?limit=201", "?after=x", "?sort=nothing"})
    void unknownParameters(String query) {
        refused(AGENT.request().get("/accounts" + query), 400);
    }

    @Test
    void withoutToken() {
        refused(
                Caller.nobody()
                        .contentType(MERGE_PATCH)
                        .header("If-Match", etag)
                        .body("{\"name\":\"x\"}")
                        .patch(path),
                401);
    }

    @Test
    void withoutTheRole() {
        refused(change(Caller.AUDITOR).body("{\"name\":\"x\"}").patch(path), 403);
    }

    @Test
    void notVisible() {
        refused(change(STRANGER).body("{\"name\":\"x\"}").patch(path), 404);
    }

    @Test
    void notThere() {
        refused(AGENT.request().get("/accounts/" + UUID.randomUUID()), 404);
        refused(AGENT.request().get("/accounts/no-id"), 404);
    }

    @Test
    void notAcceptable() {
        refused(AGENT.request().accept("image/png").get(path), 406);
    }

    @Test
    void notInThisState() {
        Response response =
                AGENT.request()
                        .header("If-Match", etag)
                        .contentType("application/json")
                        .post(path + "/reopen");

        refused(response, 409);
        assertThat(response.jsonPath().getList("allowed")).isNotEmpty();
    }

    @Test
    void stale() {
        refused(
                AGENT.request()
                        .contentType(MERGE_PATCH)
                        .header("If-Match", "\"4711\"")
                        .body("{\"name\":\"x\"}")
                        .patch(path),
                412);
    }

    @Test
    void withoutPrecondition() {
        refused(AGENT.request().contentType(MERGE_PATCH).body("{\"name\":\"x\"}").patch(path), 428);
    }

    @Test
    void tooLarge() {
        String large = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";

        refused(change(AGENT).body(large).patch(path), 413);
    }

    @Test
    void inAnotherMediaType() {
        refused(
                AGENT.request()
                        .contentType("application/xml")
                        .header("If-Match", etag)
                        .body("<name/>")
                        .patch(path),
                415);
    }

    @Test
    void aKeyForAnotherBody() {
        String key = UUID.randomUUID().toString();
        String first = "{\"name\":\"First %s\"}".formatted(key);
        String second = "{\"name\":\"Second %s\"}".formatted(key);
        withKey(key, first).then().statusCode(201);

        refused(withKey(key, second), 422);
        assertThat(AGENT.items("/accounts?q=" + key)).hasSize(1);
    }

    @Test
    void theSameRequestTwiceIsDoneOnceAndAnsweredAlike() {
        String key = UUID.randomUUID().toString();
        String body = "{\"name\":\"Once %s\"}".formatted(key);

        Response first = withKey(key, body);
        Response again = withKey(key, body);

        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(AGENT.items("/accounts?q=" + key)).hasSize(1);
    }

    private static Response withKey(String key, String body) {
        return AGENT.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/accounts");
    }
}
