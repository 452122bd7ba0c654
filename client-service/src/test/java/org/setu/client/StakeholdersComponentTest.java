package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class StakeholdersComponentTest {

    private static final String STAKEHOLDERS = "/api/v1/stakeholders";
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private Office office;
    private Person head;
    private Person asha;
    private Person boris;
    private String account;

    @BeforeEach
    void anAccountOfAsha() {
        office = new Office();
        String region = office.territory("East", "");
        head = office.person("Head", "sales-head", region);
        asha = office.person("Asha", "account-manager", region);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account = account(asha, "Client");
    }

    private String account(Person owner, String name) {
        return Office.id(
                owner.asks().body(Map.of("name", office.name(name))).post("/api/v1/accounts"));
    }

    private String contact(Person by, String name, String at) {
        return Office.id(
                by.asks()
                        .body(
                                Map.of(
                                        "familyName",
                                        name,
                                        "jobTitle",
                                        "Director",
                                        "primaryAccountId",
                                        at))
                        .post("/api/v1/contacts"));
    }

    private Map<String, Object> body(String contact) {
        Map<String, Object> body = new HashMap<>();
        body.put("accountId", account);
        body.put("contactId", contact);
        return body;
    }

    private String put(Map<String, Object> body) {
        return asha.asks()
                .body(body)
                .post(STAKEHOLDERS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Somebody new, with these parts in buying. */
    private String somebody(String name, String... roles) {
        Map<String, Object> body = body(contact(asha, name, account));
        body.put("roles", List.of(roles));
        return put(body);
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String map() {
        return "/api/v1/accounts/" + account + "/stakeholder-map";
    }

    private void takeIntoTeam(Person colleague) {
        asha.changes(
                        "/api/v1/accounts/" + account,
                        "{\"team\":[{\"staffId\":\"%s\",\"role\":\"x\"}]}"
                                .formatted(colleague.id()))
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsThoughtOfAPersonIsShownWhole() {
        String boss = somebody("Öztürk", "DECISION_MAKER");
        String rival = somebody("Петрова");
        String person = contact(asha, "मिश्रा", account);
        Map<String, Object> body = body(person);
        body.put("roles", List.of("CHAMPION", "USER", "CHAMPION"));
        body.put("influence", 4);
        body.put("support", 2);
        body.put("coverage", "MULTIPLE");
        body.put("note", "Was glad of the pilot.\n王 agrees.");
        body.put("reportsTo", id(boss));
        body.put("influences", List.of(id(boss)));
        body.put("conflictsWith", List.of(id(rival)));
        body.put(
                "relationships",
                List.of(Map.of("staffId", boris.id(), "current", "KNOWN", "desired", "TRUSTED")));
        String stakeholder = put(body);

        asha.asks()
                .get(stakeholder)
                .then()
                .statusCode(200)
                .body("accountId", equalTo(account), "contactId", equalTo(person))
                .body("roles", contains("USER", "CHAMPION"))
                .body("influence", equalTo(4), "support", equalTo(2))
                .body("coverage", equalTo("MULTIPLE"))
                .body("note", equalTo("Was glad of the pilot.\n王 agrees."))
                .body("reportsTo", equalTo(id(boss)), "influences", contains(id(boss)))
                .body("conflictsWith", contains(id(rival)))
                .body("relationships[0].staffId", equalTo(boris.id()))
                .body("relationships[0].current", equalTo("KNOWN"))
                .body("relationships[0].desired", equalTo("TRUSTED"))
                .body("archived", equalTo(false));
        assertThat(
                        DATABASE.number(
                                "select count(*) from audit_entry where entity = 'stakeholder' and"
                                        + " row_id = ? and actor = ?",
                                id(stakeholder),
                                "p:" + asha.id()))
                .isOne();
    }

    @Test
    void whatIsThoughtOfPeopleLeavesInNoEvent() {
        String person = contact(asha, "Quiet", account);
        long before = DATABASE.number("select count(*) from outbox");
        Map<String, Object> body = body(person);
        body.put("note", "Nobody is told.");
        put(body);

        assertThat(DATABASE.number("select count(*) from outbox")).isLessThanOrEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accountId|null|/accountId",
                "accountId|\"00000000-0000-7000-8000-000000000000\"|/accountId",
                "contactId|null|/contactId",
                "contactId|\"00000000-0000-7000-8000-000000000000\"|/contactId",
                "roles|[\"KING\"]|/roles/0",
                "roles|[null]|/roles/0",
                "influence|0|/influence",
                "influence|6|/influence",
                "influence|\"5\"|/influence",
                "support|-3|/support",
                "support|3|/support",
                "coverage|\"SOME\"|/coverage",
                "note|\" x\"|/note",
                "reportsTo|\"00000000-0000-7000-8000-000000000000\"|/reportsTo",
                "influences|[\"00000000-0000-7000-8000-000000000000\"]|/influences",
                "conflictsWith|[\"00000000-0000-7000-8000-000000000000\"]|/conflictsWith",
                "relationships|[{\"current\":\"KNOWN\"}]|/relationships/0/staffId",
                "relationships|[{\"staffId\":\"00000000-0000-7000-8000-000000000000\","
                        + "\"current\":\"KNOWN\"}]|/relationships",
                "relationships|[{\"staffId\":\"00000000-0000-7000-8000-000000000000\","
                        + "\"current\":\"KNOWN\"},{\"staffId\":"
                        + "\"00000000-0000-7000-8000-000000000000\",\"current\":\"NONE\"}]"
                        + "|/relationships/1/staffId",
                "archived|true|/archived"
            })
    void aBadFieldIsNamedAndNobodyIsPutOnTheMap(String field, String value, String pointer) {
        Map<String, Object> body = body(contact(asha, "Somebody", account));
        long before = DATABASE.number("select count(*) from stakeholder");
        body.remove(field);
        String rest =
                body.entrySet().stream()
                        .map(e -> ",\"%s\":\"%s\"".formatted(e.getKey(), e.getValue()))
                        .reduce("", String::concat);

        asha.asks()
                .body("{\"%s\":%s%s}".formatted(field, value, rest))
                .post(STAKEHOLDERS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));

        assertThat(DATABASE.number("select count(*) from stakeholder")).isEqualTo(before);
    }

    @Test
    void onlyPeopleOfTheAccountAreOnItsMapAndEachOnce() {
        String elsewhere = contact(asha, "Elsewhere", account(asha, "Other"));
        asha.asks()
                .body(body(elsewhere))
                .post(STAKEHOLDERS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/contactId"));
        String person = contact(asha, "Once", account);
        String stakeholder = put(body(person));
        asha.asks()
                .body(body(person))
                .post(STAKEHOLDERS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/contactId"));
        asha.orders(stakeholder + "/archive", "").then().statusCode(200);
        asha.asks()
                .body(body(person))
                .post(STAKEHOLDERS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/contactId"));
        assertThat(
                        DATABASE.number(
                                "select count(*) from stakeholder where account_id = ?::uuid",
                                account))
                .isOne();
    }

    @Test
    void nobodyReportsToHimselfNotEvenOverOthers() {
        String top = somebody("Top");
        String middle = somebody("Middle");
        String bottom = somebody("Bottom");
        String reports = "{\"reportsTo\":\"%s\"}";
        asha.changes(middle, reports.formatted(id(top))).then().statusCode(200);
        asha.changes(bottom, reports.formatted(id(middle))).then().statusCode(200);

        for (String below : List.of(top, middle, bottom)) {
            asha.changes(top, reports.formatted(id(below)))
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/reportsTo"));
        }
        asha.changes(top, "{\"influences\":[\"%s\"]}".formatted(id(top)))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/influences"));
        asha.changes(top, "{\"conflictsWith\":[\"%s\"]}".formatted(id(top)))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/conflictsWith"));

        asha.asks()
                .get(top)
                .then()
                .body("version", equalTo(0), "reportsTo", nullValue())
                .body("influences", empty(), "conflictsWith", empty());
    }

    @Test
    void twoWhoMakeACircleTogetherAreNotBothHeard() throws Exception {
        for (int round = 0; round < 5; round++) {
            String one = somebody("One");
            String other = somebody("Other");
            String first = asha.asks().get(one).header("ETag");
            String second = asha.asks().get(other).header("ETag");
            List<Callable<Integer>> calls =
                    List.of(() -> reportTo(one, first, other), () -> reportTo(other, second, one));
            List<Integer> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<Integer> answer : threads.invokeAll(calls)) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 400);
        }
    }

    private int reportTo(String person, String etag, String superior) {
        return asha.patches(person, etag, "{\"reportsTo\":\"%s\"}".formatted(id(superior)))
                .statusCode();
    }

    @Test
    void othersOnTheMapAreOfTheSameAccount() {
        String here = somebody("Here");
        String other = account(asha, "Other");
        Map<String, Object> body = body(contact(asha, "There", other));
        body.put("accountId", other);
        String there = put(body);
        for (String field : List.of("influences", "conflictsWith")) {
            asha.changes(here, "{\"%s\":[\"%s\"]}".formatted(field, id(there)))
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/" + field));
        }
        asha.changes(here, "{\"reportsTo\":\"%s\"}".formatted(id(there)))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/reportsTo"));
        asha.changes(here, "{\"accountId\":\"%s\"}".formatted(other))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        asha.changes(here, "{\"contactId\":\"%s\"}".formatted(NOBODY))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/contactId"));
        asha.asks().get(here).then().body("version", equalTo(0));
    }

    @Test
    void whatWasThoughtBeforeIsKeptWithWhoThoughtIt() {
        String stakeholder = somebody("Changing", "USER");
        asha.changes(stakeholder, "{\"support\":-1,\"note\":\"Cool\"}").then().statusCode(200);
        head.changes(stakeholder, "{\"support\":1,\"roles\":[\"CHAMPION\"]}")
                .then()
                .statusCode(200);
        head.changes(stakeholder, "{\"support\":1}").then().body("version", equalTo(2));
        String boss = somebody("Boss");
        head.changes(stakeholder, "{\"reportsTo\":\"%s\"}".formatted(id(boss)))
                .then()
                .statusCode(200);

        asha.asks()
                .get(stakeholder + "/history")
                .then()
                .statusCode(200)
                .body("items.support", contains(null, -1, 1))
                .body("items.assessedBy", contains(asha.id(), asha.id(), head.id()))
                .body(
                        "items.roles",
                        contains(List.of("USER"), List.of("USER"), List.of("CHAMPION")))
                .body("items[1].note", equalTo("Cool"));
        asha.asks()
                .get(stakeholder + "/history?sort=-assessedAt&limit=1")
                .then()
                .body("items.support", contains(1), "next", notNullValue());
        asha.asks()
                .get(stakeholder + "/history?mood=1")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "mood"));
    }

    @Test
    void changesNeedTheVersionAndThePersonOnTheMap() {
        String stakeholder = somebody("Somebody");
        String first = asha.asks().get(stakeholder).header("ETag");
        asha.patches(stakeholder, first, "{\"influence\":3}").then().statusCode(200);
        asha.patches(stakeholder, first, "{\"influence\":4}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks()
                .contentType("application/merge-patch+json")
                .body("{\"influence\":4}")
                .patch(stakeholder)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha.asks().get(stakeholder).then().body("influence", equalTo(3));

        asha.orders(stakeholder + "/restore", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("archive"));
        asha.orders(stakeholder + "/archive", "").then().body("archived", equalTo(true));
        asha.orders(stakeholder + "/archive", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("restore"));
        asha.changes(stakeholder, "{\"influence\":5}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("restore"));
        asha.asks()
                .get(stakeholder)
                .then()
                .body("influence", equalTo(3), "archived", equalTo(true));
        asha.orders(stakeholder + "/restore", "").then().body("archived", equalTo(false));
    }

    @Test
    void aRepeatedRequestPutsOnTheMapOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body(contact(asha, "Once", account));
        Response first = asha.asks().header("Idempotency-Key", key).body(body).post(STAKEHOLDERS);
        Response second = asha.asks().header("Idempotency-Key", key).body(body).post(STAKEHOLDERS);
        first.then().statusCode(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        body.put("influence", 5);
        asha.asks()
                .header("Idempotency-Key", key)
                .body(body)
                .post(STAKEHOLDERS)
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        assertThat(
                        DATABASE.number(
                                "select count(*) from past_assessment p join stakeholder s"
                                        + " on s.id = p.stakeholder_id where s.account_id = ?::uuid",
                                account))
                .isOne();
    }

    @Test
    void theListIsAskedForPartsAndFigures() {
        String boss = somebody("Boss", "DECISION_MAKER", "ECONOMIC_BUYER");
        String user = somebody("User", "USER");
        asha.changes(boss, "{\"influence\":5,\"support\":-1,\"coverage\":\"BRIEF\"}")
                .then()
                .statusCode(200);
        String here = STAKEHOLDERS + "?accountId=" + account;
        asha.asks().get(here).then().body("items.id", contains(id(user), id(boss)));
        for (String condition :
                List.of(
                        "role=ECONOMIC_BUYER",
                        "role[in]=DECISION_MAKER,OPPONENT",
                        "influence[gte]=4",
                        "support[lt]=0",
                        "coverage=BRIEF")) {
            asha.asks()
                    .get(here + "&" + condition)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id(boss)));
        }
        asha.orders(user + "/archive", "").then().statusCode(200);
        asha.asks().get(here).then().body("items.id", contains(id(boss)));
        asha.asks().get(here + "&archived=true").then().body("items.id", contains(id(user)));
        asha.asks()
                .get(here + "&role=KING")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "role"));
        asha.asks()
                .get(here + "&mood=good")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "mood"));
    }

    @Test
    void whoeverSeesTheAccountAndSellsSeesItAndNobodyElse() {
        String stakeholder = somebody("Seen");
        head.asks().get(stakeholder).then().statusCode(200);
        Office.auditor().get(stakeholder).then().statusCode(200);
        Office.auditor().get(map()).then().statusCode(200);
        Office.auditor()
                .body(body(contact(asha, "Other", account)))
                .post(STAKEHOLDERS)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        for (String path : List.of(stakeholder, stakeholder + "/history", map())) {
            boris.asks().get(path).then().spec(problem(ProblemType.NOT_FOUND));
        }
        boris.asks().get(STAKEHOLDERS).then().body("items", empty());
        boris.changes(stakeholder, "{\"influence\":1}").then().spec(problem(ProblemType.NOT_FOUND));
        boris.orders(stakeholder + "/archive", "").then().spec(problem(ProblemType.NOT_FOUND));
        asha.asks().get(stakeholder).then().body("version", equalTo(0));

        asha.orders("/api/v1/accounts/" + account + "/hand-over", Map.of("ownerId", boris.id()))
                .then()
                .statusCode(200);
        boris.asks().get(stakeholder).then().statusCode(200);
        asha.asks().get(stakeholder).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contract-manager",
                "marketing",
                "service-agent",
                "colleague",
                "data-steward",
                "administrator"
            })
    void whoDoesNotSellIsNotTold(String role) {
        String stakeholder = somebody("Hidden");
        Person colleague = office.person("Colleague", role, "");
        takeIntoTeam(colleague);
        for (String path : List.of(STAKEHOLDERS, stakeholder, stakeholder + "/history", map())) {
            colleague.asks().get(path).then().spec(problem(ProblemType.FORBIDDEN));
        }
        String other = contact(asha, "Other", account);
        colleague
                .asks()
                .body(body(other))
                .post(STAKEHOLDERS)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        colleague
                .asks()
                .header("If-Match", "\"0\"")
                .post(stakeholder + "/archive")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        asha.asks().get(stakeholder).then().body("archived", equalTo(false));
    }

    @Test
    void theMapIsReadyToBeDrawn() {
        String boss = somebody("Anand", "DECISION_MAKER");
        String left = somebody("Berg", "USER");
        String right = somebody("Chen", "CHAMPION");
        asha.changes(
                        left,
                        "{\"reportsTo\":\"%s\",\"conflictsWith\":[\"%s\"]}"
                                .formatted(id(boss), id(right)))
                .then()
                .statusCode(200);
        asha.changes(
                        right,
                        ("{\"reportsTo\":\"%s\",\"influences\":[\"%s\"],"
                                        + "\"conflictsWith\":[\"%s\"]}")
                                .formatted(id(boss), id(boss), id(left)))
                .then()
                .statusCode(200);
        String off = somebody("Zorn");
        asha.orders(off + "/archive", "").then().statusCode(200);

        asha.asks()
                .get(map())
                .then()
                .statusCode(200)
                .body("accountId", equalTo(account))
                .body("people.name", contains("Anand", "Berg", "Chen"))
                .body("people.level", contains(0, 1, 1))
                .body("people.jobTitle", contains("Director", "Director", "Director"))
                .body("people.id", not(hasItem(id(off))))
                .body(
                        "links.kind",
                        containsInAnyOrder("REPORTS_TO", "REPORTS_TO", "INFLUENCES", "CONFLICTS"))
                .body("links.findAll { it.kind == 'REPORTS_TO' }.to", contains(id(boss), id(boss)))
                .body("warnings.kind", contains("DECISION_MAKER_NOT_COVERED"))
                .body("warnings[0].people", contains(id(boss)));
    }

    @Test
    void theMapKnowsWhoWasSpokenToAndWhoIsGone() {
        String person = contact(asha, "Champion", account);
        Map<String, Object> body = body(person);
        body.put("roles", List.of("CHAMPION", "DECISION_MAKER"));
        put(body);
        asha.asks()
                .body(
                        Map.of(
                                "type",
                                "CALL",
                                "accountId",
                                account,
                                "subject",
                                "Talked",
                                "contacts",
                                List.of(person),
                                "result",
                                Map.of("doneAt", "2026-11-20T10:00:00Z")))
                .post("/api/v1/activities")
                .then()
                .statusCode(201);
        asha.asks()
                .get(map())
                .then()
                .body("people[0].lastContactAt", equalTo("2026-11-20T10:00:00Z"))
                .body("people[0].gone", equalTo(false))
                .body("warnings.kind", not(hasItem("CHAMPION_LEFT")));

        asha.orders("/api/v1/contacts/" + person + "/archive", "").then().statusCode(200);

        asha.asks()
                .get(map())
                .then()
                .body("people[0].gone", equalTo(true))
                .body(
                        "warnings.kind",
                        contains("CHAMPION_LEFT", "NO_DECISION_MAKER", "NO_CHAMPION"));
    }

    @Test
    void aContactThatTheCallerDoesNotSeeHasNoNameOnTheMap() {
        String hidden = account(boris, "Hidden");
        takeIntoTeam(boris);
        String person = contact(boris, "Hidden", hidden);
        boris.changes(
                        "/api/v1/contacts/" + person,
                        "{\"accounts\":[{\"accountId\":\"%s\",\"role\":\"x\"},{\"accountId\":\"%s\",\"role\":\"y\"}]}"
                                .formatted(hidden, account))
                .then()
                .statusCode(200);
        String stakeholder =
                boris.asks()
                        .body(body(person))
                        .post(STAKEHOLDERS)
                        .then()
                        .statusCode(201)
                        .body("contactId", equalTo(person))
                        .extract()
                        .header("Location");

        asha.asks().get(stakeholder).then().statusCode(200).body("contactId", nullValue());
        asha.asks()
                .get(map())
                .then()
                .body("people[0].id", equalTo(id(stakeholder)))
                .body("people[0].name", nullValue(), "people[0].contactId", nullValue());
        asha.changes(stakeholder, "{\"influence\":2}").then().statusCode(200);
        boris.asks()
                .get(stakeholder)
                .then()
                .body("contactId", equalTo(person), "influence", equalTo(2));
    }
}
