package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
class SegmentsComponentTest {

    private static final String SEGMENTS = "/api/v1/segments";
    private static final String FACT = "org.setu.client.segment-membership.v1";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;

    private Office office;
    private Person head;
    private Person asha;
    private Person boris;
    private Person steward;
    private Person agent;
    private String mark;
    private String ours;
    private String theirs;

    @BeforeEach
    void anAccountOfEach() {
        office = new Office();
        String east = office.territory("East", "");
        head = office.person("Head", "sales-head", east);
        asha = office.person("Asha", "account-manager", east);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        steward = office.person("Steward", "data-steward", "");
        agent = office.person("Agent", "service-agent", "");
        mark = office.name("").strip();
        ours = account(asha, "Ours");
        theirs = account(boris, "Theirs");
    }

    private String account(Person owner, String name) {
        return Office.id(
                owner.asks()
                        .body(Map.of("name", office.name(name), "tags", List.of(mark)))
                        .post("/api/v1/accounts"));
    }

    /** Holds the accounts of this test alone. */
    private Map<String, Object> marked() {
        return Map.of("field", "tag", "op", "eq", "value", mark);
    }

    private Map<String, Object> body(String name, String kind, boolean shared) {
        Map<String, Object> body =
                new HashMap<>(Map.of("name", office.name(name), "kind", kind, "shared", shared));
        if (kind.equals("LIVE")) {
            body.put("rule", marked());
        }
        return body;
    }

    private String made(Person by, String kind, boolean shared) {
        String name = "S" + UUID.randomUUID().toString().substring(0, 6);
        return SEGMENTS + "/" + Office.id(by.asks().body(body(name, kind, shared)).post(SEGMENTS));
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static Response refresh(Person by, String segment) {
        Response answer = by.orders(segment + "/refresh", "");
        answer.then().statusCode(200).body("complete", equalTo(true));
        return answer;
    }

    private static List<String> members(Person seenBy, String segment) {
        Response answer = seenBy.asks().get(segment + "/members?count=true");
        answer.then().statusCode(200);
        List<String> members = answer.jsonPath().getList("items.accountId");
        assertThat(answer.jsonPath().getInt("total")).isEqualTo(members.size());
        return members;
    }

    private static long facts(String segment) {
        return DATABASE.number(
                "select count(*) from outbox where body::text like ?", "%" + id(segment) + "%");
    }

    @Test
    void whatIsSaidOfASegmentIsShownWhole() {
        Map<String, Object> body = body("मुख्य ग्राहक", "LIVE", false);
        body.put("description", "Для осени.\n王");
        Response made = asha.asks().body(body).post(SEGMENTS);
        made.then().statusCode(201).header("ETag", "\"0\"");
        asha.asks()
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .body("name", equalTo(body.get("name")), "description", equalTo("Для осени.\n王"))
                .body("kind", equalTo("LIVE"), "shared", equalTo(false), "archived", equalTo(false))
                .body("ownerId", equalTo(asha.id()), "ownerName", equalTo(office.name("Asha")))
                .body("rule", equalTo(marked()), "membersAsOf", nullValue());
        asha.asks()
                .get(SEGMENTS + "?q=" + mark + "&count=true")
                .then()
                .body("items.id", contains(made.path("id").toString()), "total", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|null|/name",
                "name|\"\"|/name",
                "name|\" x\"|/name",
                "description|\" x\"|/description",
                "kind|null|/kind",
                "kind|\"DEAD\"|/kind",
                "kind|\"STATIC\"|/rule",
                "rule|null|/rule",
                "rule|{\"field\":\"tier\",\"op\":\"eq\",\"value\":\"BIG\"}|/rule/value",
                "shared|\"yes\"|/shared",
                "ownerId|\"x\"|/ownerId"
            })
    void aBadFieldIsNamedAndNothingIsMade(String field, String value, String pointer) {
        Map<String, Object> body = body("Bad", "LIVE", false);
        body.remove(field);
        String rest;
        try {
            rest = mapper.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        asha.asks()
                .body("{\"%s\":%s,%s".formatted(field, value, rest.substring(1)))
                .post(SEGMENTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        asha.asks().get(SEGMENTS + "?ownerId=" + asha.id()).then().body("items.size()", equalTo(0));
    }

    @Test
    void aNameIsGivenOnceAmongThoseThatOneSeesAndIsFreeInTheArchive() {
        Map<String, Object> body = body("Größe", "STATIC", false);
        String first = SEGMENTS + "/" + Office.id(asha.asks().body(body).post(SEGMENTS));
        body.put("name", office.name("GRÖSSE").replace("GRÖSSE", "GRÖßE"));
        asha.asks()
                .body(body)
                .post(SEGMENTS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/name"));
        Office.id(boris.asks().body(body).post(SEGMENTS));
        asha.orders(first + "/archive", Map.of())
                .then()
                .statusCode(200)
                .body("archived", equalTo(true));
        Office.id(asha.asks().body(body).post(SEGMENTS));
        asha.orders(first + "/restore", Map.of())
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/name"));
        asha.asks().get(first).then().body("archived", equalTo(true));
        asha.orders(first + "/archive", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.changes(first, "{\"name\":\"x\"}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.asks().get(SEGMENTS + "?q=" + mark).then().body("items.id", not(hasItem(id(first))));
        asha.asks()
                .get(SEGMENTS + "?archived=true&q=" + mark)
                .then()
                .body("items.id", contains(id(first)));
    }

    @Test
    void anOwnSegmentIsSeenByItsOwnerAndThoseWhoSeeAll() {
        String own = made(asha, "LIVE", false);
        for (Person other : List.of(boris, head, agent)) {
            other.asks().get(own).then().spec(problem(ProblemType.NOT_FOUND));
            other.asks().get(own + "/members").then().spec(problem(ProblemType.NOT_FOUND));
            other.asks()
                    .get(own + "/explain?accountId=" + theirs)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
            other.asks().get(SEGMENTS + "?id=" + id(own)).then().body("items.size()", equalTo(0));
            other.asks()
                    .get("/api/v1/accounts?segmentId=" + id(own))
                    .then()
                    .spec(problemIn(ProblemType.INVALID_INPUT, "segmentId"));
            other.asks()
                    .get("/api/v1/rfm?segment=" + id(own))
                    .then()
                    .spec(problemIn(ProblemType.INVALID_INPUT, "segment"));
        }
        head.changes(own, "{\"name\":\"x\"}").then().spec(problem(ProblemType.NOT_FOUND));
        head.orders(own + "/refresh", "").then().spec(problem(ProblemType.NOT_FOUND));
        Office.auditor().get(own).then().statusCode(200);
        steward.asks().get(own).then().statusCode(200);
        steward.changes(own, "{\"name\":\"x\"}").then().spec(problem(ProblemType.FORBIDDEN));
        asha.asks().get(own).then().body("version", equalTo(0));
    }

    @Test
    void thoseWhoMayShareKeepWhatIsShared() {
        asha.asks()
                .body(body("Shared", "LIVE", true))
                .post(SEGMENTS)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        String own = made(asha, "LIVE", false);
        asha.changes(own, "{\"shared\":true}").then().spec(problem(ProblemType.FORBIDDEN));
        String shared = made(head, "LIVE", true);
        for (Person other : List.of(asha, boris, agent, steward)) {
            other.asks().get(shared).then().statusCode(200);
            other.asks()
                    .get(SEGMENTS + "?id=" + id(shared))
                    .then()
                    .body("items.size()", equalTo(1));
        }
        asha.changes(shared, "{\"description\":\"x\"}").then().spec(problem(ProblemType.FORBIDDEN));
        asha.orders(shared + "/archive", Map.of()).then().spec(problem(ProblemType.FORBIDDEN));
        asha.orders(shared + "/refresh", "").then().spec(problem(ProblemType.FORBIDDEN));
        steward.changes(shared, "{\"description\":\"x\"}").then().statusCode(200);
        asha.asks()
                .get(shared)
                .then()
                .body("description", equalTo("x"), "archived", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "partner", "colleague", "contract-manager"})
    void whoHasNoBusinessWithSegmentsIsRefused(String role) {
        String shared = made(head, "STATIC", true);
        for (String path :
                List.of(
                        SEGMENTS,
                        shared,
                        shared + "/members",
                        shared + "/explain?accountId=" + ours,
                        "/api/v1/rfm",
                        "/api/v1/rfm/cells")) {
            as("nobody-" + role, role).get(path).then().statusCode(403);
        }
    }

    @Test
    void whoReadsMakesNothing() {
        String shared = made(head, "STATIC", true);
        for (var reader :
                List
                        .<java.util.function.Supplier<
                                        io.restassured.specification.RequestSpecification>>
                                of(Office::auditor, agent::asks)) {
            reader.get().get(shared + "/members").then().statusCode(200);
            reader.get().body(body("No", "STATIC", false)).post(SEGMENTS).then().statusCode(403);
            reader.get()
                    .body(Map.of("rule", marked()))
                    .post(SEGMENTS + "/preview")
                    .then()
                    .statusCode(403);
            reader.get()
                    .body(Map.of("accountIds", List.of(ours)))
                    .header("If-Match", "*")
                    .post(shared + "/members")
                    .then()
                    .statusCode(403);
            reader.get()
                    .header("If-Match", "*")
                    .delete(shared + "/members/" + ours)
                    .then()
                    .statusCode(403);
            reader.get().post(shared + "/refresh").then().statusCode(403);
            reader.get().body(Map.of("name", "x")).post(shared + "/freeze").then().statusCode(403);
        }
    }

    @Test
    void aChangeNeedsTheVersionThatIsThere() {
        String own = made(asha, "LIVE", false);
        asha.asks()
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"x\"}")
                .patch(own)
                .then()
                .statusCode(428);
        asha.patches(own, "\"7\"", "{\"name\":\"x\"}").then().statusCode(412);
        asha.changes(own, "{\"kind\":\"STATIC\"}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/kind"));
        asha.changes(own, "{\"rule\":{\"value\":null}}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/rule/value"));
        asha.asks().post(own + "/archive").then().statusCode(428);
        asha.asks().get(own).then().body("version", equalTo(0));
        asha.changes(own, "{\"rule\":{\"value\":\"other\"}}")
                .then()
                .statusCode(200)
                .body(
                        "rule.value",
                        equalTo("other"),
                        "rule.field",
                        equalTo("tag"),
                        "version",
                        equalTo(1));
        asha.changes(own, "{\"rule\":{\"value\":\"other\"}}").then().body("version", equalTo(1));
    }

    @Test
    void aRepeatedKeyMakesOneSegment() {
        Map<String, Object> body = body("Once", "LIVE", false);
        String key = UUID.randomUUID().toString();
        String first =
                Office.id(asha.asks().header("Idempotency-Key", key).body(body).post(SEGMENTS));
        String second =
                Office.id(asha.asks().header("Idempotency-Key", key).body(body).post(SEGMENTS));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void previewMembersAndExplanationsHoldWhatTheCallerSees() {
        String shared = made(head, "LIVE", true);
        refresh(head, shared);
        assertThat(members(asha, shared)).containsExactly(ours);
        assertThat(members(head, shared)).containsExactly(ours);
        assertThat(members(boris, shared)).containsExactly(theirs);
        assertThat(members(agent, shared)).isEmpty();
        assertThat(members(steward, shared)).containsExactlyInAnyOrder(ours, theirs);
        preview(asha).then().body("total", equalTo(1), "first.id", contains(ours));
        preview(boris).then().body("total", equalTo(1), "first.id", contains(theirs));
        preview(steward)
                .then()
                .body("total", equalTo(2), "first.id", containsInAnyOrder(ours, theirs));
        asha.asks()
                .get("/api/v1/accounts?count=true&segmentId=" + id(shared))
                .then()
                .body("items.id", contains(ours), "total", equalTo(1));
        asha.asks()
                .get(shared + "/explain?accountId=" + theirs)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        asha.asks()
                .get(shared + "/explain")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "accountId"));
        asha.asks()
                .get(shared + "/members?shoe=1")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "shoe"));
    }

    private Response preview(Person by) {
        return by.asks().body(Map.of("rule", marked())).post(SEGMENTS + "/preview");
    }

    @Test
    void anExplanationTellsWhichLeavesHold() {
        Map<String, Object> body = body("Why", "LIVE", false);
        body.put(
                "rule",
                Map.of(
                        "all",
                        List.of(
                                marked(),
                                Map.of("not", Map.of("field", "tier", "op", "eq", "value", "KEY")),
                                Map.of("field", "wonDeals", "op", "gte", "value", 1))));
        String segment = SEGMENTS + "/" + Office.id(asha.asks().body(body).post(SEGMENTS));
        asha.asks()
                .get(segment + "/explain?accountId=" + ours)
                .then()
                .statusCode(200)
                .body(
                        "matches",
                        equalTo(false),
                        "memberSince",
                        nullValue(),
                        "archived",
                        equalTo(false))
                .body("leaves.pointer", contains("/rule/all/0", "/rule/all/1/not", "/rule/all/2"))
                .body("leaves.field", contains("tag", "tier", "wonDeals"))
                .body("leaves.holds", contains(true, false, false));
        Dealings.won(ours, Dealings.today(), "5", "EUR");
        refresh(asha, segment);
        asha.asks()
                .get(segment + "/explain?accountId=" + ours)
                .then()
                .body("matches", equalTo(true), "memberSince", notNullValue())
                .body("leaves.holds", contains(true, false, true));
    }

    @Test
    void whoEntersAndLeavesIsToldOnceWithWhatHeIs() throws IOException {
        String segment = made(asha, "LIVE", false);
        refresh(asha, segment);
        refresh(asha, segment);
        var entered =
                KafkaRecords.awaitAll(
                        "setu.client.fact", one -> one.value().contains(id(segment)), 2);
        assertThat(entered).extracting(one -> one.key()).containsExactlyInAnyOrder(ours, theirs);
        for (var one : entered) {
            JsonNode fact = mapper.readTree(one.value());
            assertThat(KafkaRecords.header(one, "ce_type")).isEqualTo(FACT);
            assertThat(schemas.violations(FACT, fact)).isEmpty();
            assertThat(fact.path("change").asText()).isEqualTo("ENTERED");
            assertThat(fact.at("/account/id").asText()).isEqualTo(one.key());
        }
        asha.asks().get(segment).then().body("membersAsOf", notNullValue(), "version", equalTo(0));

        asha.changes("/api/v1/accounts/" + ours, "{\"tags\":[]}").then().statusCode(200);
        assertThat(members(asha, segment)).containsExactly(ours);
        refresh(asha, segment);
        assertThat(members(asha, segment)).isEmpty();
        asha.changes("/api/v1/accounts/" + ours, "{\"tags\":[\"" + mark + "\"]}")
                .then()
                .statusCode(200);
        refresh(asha, segment);
        assertThat(members(asha, segment)).containsExactly(ours);
        var all =
                KafkaRecords.awaitAll(
                        "setu.client.fact", one -> one.value().contains(id(segment)), 4);
        List<String> changes = new ArrayList<>();
        for (var one : all) {
            if (one.key().equals(ours)) {
                changes.add(mapper.readTree(one.value()).path("change").asText());
            }
        }
        assertThat(changes).containsExactly("ENTERED", "LEFT", "ENTERED");
    }

    @Test
    void anArchivedAccountLeaves() {
        String segment = made(asha, "LIVE", false);
        refresh(asha, segment);
        asha.orders("/api/v1/accounts/" + ours + "/archive", Map.of()).then().statusCode(200);
        refresh(asha, segment);
        assertThat(members(asha, segment)).isEmpty();
        asha.asks()
                .get(segment + "/explain?accountId=" + ours)
                .then()
                .body(
                        "matches",
                        equalTo(false),
                        "archived",
                        equalTo(true),
                        "leaves.holds",
                        contains(true));
    }

    @Test
    void howeverManyRefreshAtOnceEachMemberEntersOnce() throws Exception {
        String segment = made(asha, "LIVE", false);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(
                        threads.submit(() -> asha.orders(segment + "/refresh", "").statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(members(steward, segment)).containsExactlyInAnyOrder(ours, theirs);
        asha.changes("/api/v1/accounts/" + ours, "{\"tags\":[]}").then().statusCode(200);
        refresh(asha, segment);
        var all =
                KafkaRecords.awaitAll(
                        "setu.client.fact", one -> one.value().contains(id(segment)), 3);
        assertThat(all).hasSize(3);
        assertThat(all).extracting(one -> one.key()).containsExactlyInAnyOrder(ours, theirs, ours);
    }

    @Test
    void theMembersOfAStaticSegmentArePicked() {
        String segment = made(asha, "STATIC", false);
        String unknown = UUID.randomUUID().toString();
        asha.asks()
                .body(Map.of("accountIds", List.of(ours, theirs, unknown, ours)))
                .header("If-Match", "*")
                .post(segment + "/members")
                .then()
                .statusCode(200)
                .body("accounts.accountId", contains(ours, theirs, unknown, ours))
                .body("accounts.outcome", contains("ADDED", "NOT_FOUND", "NOT_FOUND", "ALREADY"));
        assertThat(members(steward, segment)).containsExactly(ours);
        asha.asks()
                .header("If-Match", "*")
                .delete(segment + "/members/" + theirs)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        asha.orders(segment + "/refresh", "").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.asks()
                .get(segment + "/explain?accountId=" + ours)
                .then()
                .body(
                        "matches",
                        nullValue(),
                        "memberSince",
                        notNullValue(),
                        "leaves.size()",
                        equalTo(0));
        asha.asks()
                .header("If-Match", "*")
                .delete(segment + "/members/" + ours)
                .then()
                .statusCode(204);
        asha.asks()
                .header("If-Match", "*")
                .delete(segment + "/members/" + ours)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        assertThat(members(steward, segment)).isEmpty();
        assertThat(facts(segment)).isZero();
    }

    @Test
    void whoPicksOrRefreshesHasSeenTheSegment() {
        String segment = made(asha, "STATIC", false);
        Map<String, Object> pick = Map.of("accountIds", List.of(ours));
        asha.asks()
                .body(pick)
                .post(segment + "/members")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha.asks()
                .header("If-Match", "\"7\"")
                .body(pick)
                .post(segment + "/members")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        assertThat(members(asha, segment)).isEmpty();
        asha.orders(segment + "/members", pick).then().statusCode(200);
        asha.asks()
                .delete(segment + "/members/" + ours)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha.asks()
                .header("If-Match", "\"7\"")
                .delete(segment + "/members/" + ours)
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        assertThat(members(asha, segment)).containsExactly(ours);
        String live = made(asha, "LIVE", false);
        asha.asks().post(live + "/refresh").then().spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha.asks()
                .header("If-Match", "\"7\"")
                .post(live + "/refresh")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        assertThat(members(asha, live)).isEmpty();
    }

    @Test
    void whatIsToBePickedIsBounded() {
        String segment = made(asha, "STATIC", false);
        for (List<?> bad : List.of(List.of(), java.util.Collections.nCopies(501, ours))) {
            asha.asks()
                    .body(Map.of("accountIds", bad))
                    .header("If-Match", "*")
                    .post(segment + "/members")
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/accountIds"));
        }
        asha.asks()
                .body(Map.of("accountIds", List.of("x")))
                .header("If-Match", "*")
                .post(segment + "/members")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountIds/0"));
        String live = made(asha, "LIVE", false);
        asha.asks()
                .body(Map.of("accountIds", List.of(ours)))
                .header("If-Match", "*")
                .post(live + "/members")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.asks()
                .header("If-Match", "*")
                .delete(live + "/members/" + ours)
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.orders(segment + "/archive", Map.of()).then().statusCode(200);
        asha.asks()
                .body(Map.of("accountIds", List.of(ours)))
                .header("If-Match", "*")
                .post(segment + "/members")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        assertThat(members(steward, segment)).isEmpty();
    }

    @Test
    void frozenStaysAsItWas() {
        String live = made(head, "LIVE", true);
        refresh(head, live);
        Response frozen =
                asha.asks().body(Map.of("name", office.name("Frozen"))).post(live + "/freeze");
        frozen.then()
                .statusCode(201)
                .body(
                        "kind",
                        equalTo("STATIC"),
                        "frozenFrom",
                        equalTo(id(live)),
                        "shared",
                        equalTo(false))
                .body(
                        "rule",
                        nullValue(),
                        "ownerId",
                        equalTo(asha.id()),
                        "membersAsOf",
                        notNullValue());
        asha.changes("/api/v1/accounts/" + ours, "{\"tags\":[]}").then().statusCode(200);
        refresh(head, live);
        String copy = frozen.header("Location");
        assertThat(members(asha, copy)).containsExactly(ours);
        assertThat(members(steward, copy)).containsExactlyInAnyOrder(ours, theirs);
        assertThat(members(steward, live)).containsExactly(theirs);
        asha.asks()
                .body(Map.of("name", office.name("Again")))
                .post(copy + "/freeze")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.asks()
                .body(Map.of("name", office.name("Loud"), "shared", true))
                .post(live + "/freeze")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void nobodyKeepsMoreThanTwentyForHimselfHoweverFastHeAsks() throws Exception {
        for (int i = 0; i < 18; i++) {
            made(asha, "STATIC", false);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Map<String, Object> body = body("At once " + i, "STATIC", false);
                answers.add(
                        threads.submit(() -> asha.asks().body(body).post(SEGMENTS).statusCode()));
            }
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes).containsExactlyInAnyOrder(201, 201, 409, 409);
        }
        asha.asks().get(SEGMENTS + "?count=true&shared=false").then().body("total", equalTo(20));
        made(boris, "STATIC", false);
    }
}
