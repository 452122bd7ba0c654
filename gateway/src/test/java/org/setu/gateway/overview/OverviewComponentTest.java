package org.setu.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.gateway.support.Conversation;
import org.setu.gateway.support.GatewayTest;
import org.setu.gateway.support.RawClient;
import org.setu.gateway.support.RawClient.Answer;

/** The services are scripted, each list by its own word. */
@QuarkusTest
class OverviewComponentTest extends GatewayTest {

    private static final String ID = "0199a1b0-5a1e-7c3f-8f00-1c2d3e4f5a6b";
    private static final String OVERVIEW = PATH + ID + "/overview";
    private static final List<String> PARTS =
            List.of(
                    "contacts",
                    "activities",
                    "cases",
                    "needs",
                    "deals",
                    "quotes",
                    "contracts",
                    "obligations",
                    "orders",
                    "messages",
                    "inbox");
    private static final String DENIED =
            """
            {"type":"/problems/forbidden","title":"You may not do this","status":403}\
            """;

    private final ObjectMapper mapper = new ObjectMapper();

    private int expected;

    @BeforeEach
    void everyServiceAnswers() {
        expected = upstream.seen().size();
        answers(ID, "200 OK", "{\"id\":\"%s\",\"score\":1.50}".formatted(ID));
        for (String part : PARTS) {
            answers(part, "200 OK", page(part));
        }
    }

    /** An answer may be out before all parts were asked; the next test counts anew. */
    @AfterEach
    void everythingWasAsked() {
        Awaitility.await().until(() -> upstream.seen().size() >= expected);
    }

    private Answer overview(String... headers) throws IOException {
        expected += PARTS.size() + 1;
        return send(request("GET", OVERVIEW, headers));
    }

    @Test
    void allPartsComeFromTheirServices() throws IOException {
        int before = upstream.seen().size();
        Answer answer = overview("Setu-Acting-For: her", "Accept-Language: hi");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.all("Cache-Control")).containsExactly("private, no-store");
        assertThat(answer.body())
                .startsWith("{\"account\":{\"id\":\"%s\",\"score\":1.50}".formatted(ID));
        JsonNode body = mapper.readTree(answer.body());
        assertThat(body.path("partial").asBoolean(true)).isFalse();
        assertThat(body.path("parts").fieldNames()).toIterable().containsExactlyElementsOf(PARTS);
        for (String part : PARTS) {
            JsonNode shown = body.path("parts").path(part);
            assertThat(shown.path("status").asText()).isEqualTo("OK");
            assertThat(shown.path("data")).isEqualTo(mapper.readTree(page(part)));
            assertThat(shown.path("href").asText()).startsWith("/api/v1/" + part + "?");
            assertThat(shown.has("problem")).isFalse();
        }
        List<Conversation> asked = upstream.seen().subList(before, upstream.seen().size());
        Map<String, String> targets = new TreeMap<>();
        asked.forEach(each -> targets.put(each.target().split("\\?")[0], each.target()));
        assertThat(targets).hasSize(PARTS.size() + 1).hasSameSizeAs(asked);
        for (String part : PARTS) {
            assertThat(targets.get("/api/v1/" + part)).contains("ccountId=" + ID, "limit=10");
        }
        assertThat(targets.get("/api/v1/deals")).contains("state%5Bin%5D=OPEN,ON_HOLD");
        for (Conversation each : asked) {
            assertThat(each.all("Setu-Acting-For")).containsExactly("her");
            assertThat(each.all("Accept-Language")).containsExactly("hi");
            assertThat(each.header("Authorization")).startsWith("Bearer ");
            assertThat(each.header("X-Request-Id")).isEqualTo(answer.header("X-Request-Id"));
        }
    }

    @Test
    void aPartThatDoesNotComeIsMissingAndSaysWhy() throws IOException {
        upstream.on("deals", Conversation::awaitHangUp);
        answers("quotes", "500 Broken", "{\"detail\":\"select secret from quote\"}");
        upstream.on("contracts", service -> false);
        answers("orders", "200 OK", "no json");
        answers("obligations", "404 Not Found", "{}");
        answers("inbox", "403 Forbidden", DENIED);

        Answer answer = overview();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("secret");
        JsonNode body = mapper.readTree(answer.body());
        assertThat(body.path("partial").asBoolean()).isTrue();
        assertMissing(body, "deals", 504, "/problems/gateway-timeout");
        assertMissing(body, "quotes", 502, "/problems/bad-gateway");
        assertMissing(body, "contracts", 502, "/problems/bad-gateway");
        assertMissing(body, "orders", 502, "/problems/bad-gateway");
        assertMissing(body, "obligations", 502, "/problems/bad-gateway");
        for (String part : List.of("contacts", "messages")) {
            assertThat(body.at("/parts/" + part + "/status").asText()).isEqualTo("OK");
        }
        assertThat(body.at("/parts/inbox/status").asText()).isEqualTo("FORBIDDEN");
    }

    @Test
    void whatTheCallerMayNotSeeMakesNothingPartial() throws IOException {
        answers("contracts", "403 Forbidden", DENIED);

        JsonNode body = mapper.readTree(overview().body());

        assertThat(body.path("partial").asBoolean(true)).isFalse();
        JsonNode part = body.at("/parts/contracts");
        assertThat(part.path("status").asText()).isEqualTo("FORBIDDEN");
        assertThat(part.at("/problem/status").asInt()).isEqualTo(403);
        assertThat(part.has("data")).isFalse();
    }

    @Test
    void theAccountDecides() throws IOException {
        answers(
                ID,
                "404 Not Found",
                """
                {"type":"/problems/not-found","title":"No","status":404,"instance":"/x"}\
                """);
        // It is told at once, whatever becomes of the rest.
        upstream.on("deals", Conversation::awaitHangUp);
        Answer absent = overview();
        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(mapper.readTree(absent.body()).path("instance").asText()).isEqualTo(OVERVIEW);
        assertThat(absent.body()).doesNotContain("contacts");

        answers(ID, "403 Forbidden", DENIED);
        Answer denied = overview();
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.body()).contains("/problems/forbidden");

        answers(ID, "308 Permanent Redirect", "", "Location: " + PATH + "survivor");
        Answer merged = overview();
        assertThat(merged.status()).isEqualTo(308);
        assertThat(merged.header("Location")).isEqualTo(PATH + "survivor/overview");
    }

    @Test
    void withoutTheAccountThereIsNothing() throws IOException {
        answers(ID, "500 Broken", "{}");
        assertAway(overview());
        upstream.on(ID, service -> false);
        assertAway(overview());
        upstream.on(ID, Conversation::awaitHangUp);
        assertAway(overview());
        answers(ID, "200 OK", "hello");
        assertProblem(overview(), 502, "bad-gateway");
    }

    @Test
    void whatIsNotTheOverviewIsRefused() throws IOException {
        refused(anonymous("GET", OVERVIEW), 401, "unauthenticated");
        refused(request("GET", OVERVIEW + ";a=b"), 400, "malformed-request");
        refused(request("GET", PATH + ID + ";/overview"), 400, "malformed-request");
        refused(request("GET", PATH + "x%2f" + ID + "/overview"), 400, "malformed-request");
        refused(request("GET", PATH + "mine/overview"), 404, "not-found");
        refused(request("GET", PATH + "1-1-1-1-1/overview"), 404, "not-found");
        for (String query : List.of("unknown=1", "limit=1", "=", "%41=1", "id=" + ID)) {
            Answer answer = refused(request("GET", OVERVIEW + "?" + query), 400, "invalid-input");
            assertThat(answer.body()).contains("\"parameter\"");
        }
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
            Answer answer = refused(request(method, OVERVIEW), 405, "method-not-allowed");
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        }
    }

    @Test
    void aHeadHasTheLengthAndNoBody() throws IOException {
        String length = overview().header("Content-Length");
        try (RawClient client = connect()) {
            expected += 2 * (PARTS.size() + 1);
            Answer head = client.send(request("HEAD", OVERVIEW)).read(true);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Length")).isEqualTo(length);
            assertThat(client.send(request("GET", OVERVIEW)).read().status()).isEqualTo(200);
        }
    }

    @Test
    void theAnswerIsTheDocumentedOne() throws IOException {
        answers("inbox", "403 Forbidden", DENIED);
        answers("deals", "500 Broken", "");
        JsonNode body = mapper.readTree(overview().body());
        JsonNode schemas =
                mapper.readTree(send(anonymous("GET", "/api/v1/openapi")).body())
                        .at("/components/schemas");

        JsonNode whole = schemas.path("AccountOverview");
        assertFits(body, whole);
        assertFits(body.path("parts"), whole.at("/properties/parts"));
        JsonNode part = schemas.path("AccountOverviewPart");
        List<String> statuses = new ArrayList<>();
        part.at("/properties/status/enum").forEach(status -> statuses.add(status.asText()));
        for (JsonNode shown : body.path("parts")) {
            assertFits(shown, part);
            assertThat(statuses).contains(shown.path("status").asText());
        }
    }

    private static void assertFits(JsonNode shown, JsonNode schema) {
        TreeSet<String> names = new TreeSet<>();
        shown.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            assertThat(schema.path("properties").has(name)).as(name).isTrue();
        }
        assertThat(schema.path("required")).isNotEmpty();
        schema.path("required").forEach(name -> assertThat(names).contains(name.asText()));
    }

    private static void assertMissing(JsonNode body, String name, int status, String type) {
        JsonNode part = body.path("parts").path(name);
        assertThat(part.path("status").asText()).as(name).isEqualTo("UNAVAILABLE");
        assertThat(part.at("/problem/status").asInt()).as(name).isEqualTo(status);
        assertThat(part.at("/problem/type").asText()).isEqualTo(type);
        assertThat(part.has("data")).isFalse();
    }

    private static void assertAway(Answer answer) {
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    private static String page(String part) {
        return "{\"items\":[{\"of\":\"%s\",\"rate\":12.50}],\"next\":null}".formatted(part);
    }

    private void answers(String lastSegment, String status, String body, String... headers) {
        upstream.on(
                lastSegment,
                service -> {
                    boolean problem = body.startsWith("{\"type\"");
                    String type = problem ? "application/problem+json" : "application/json";
                    String[] all = Arrays.copyOf(headers, headers.length + 1);
                    all[headers.length] = "Content-Type: " + type;
                    service.answer(status, body, all);
                    return true;
                });
    }
}
