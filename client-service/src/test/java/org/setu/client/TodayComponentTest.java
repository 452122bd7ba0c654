package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class TodayComponentTest {

    private static final String TODAY = "/api/v1/today";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private final LocalDate today = Dealings.today();
    private Office office;
    private String east;
    private Person head;
    private Person asha;
    private Person boris;
    private String account;

    @BeforeEach
    void anAccountOfAsha() {
        office = new Office();
        east = office.territory("East", "");
        head = office.person("Head", "sales-head", east);
        asha = office.person("Asha", "account-manager", east);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("Сегодня")))
                                .post("/api/v1/accounts"));
    }

    private static ValidatableResponse today(RequestSpecification caller, String query) {
        return caller.get(TODAY + query).then().statusCode(200);
    }

    private ValidatableResponse today(String query) {
        return today(asha.asks(), query);
    }

    /** Sends the request that an item names; what it takes beside that is in the body. */
    private Response close(String kind, Object body) {
        Map<String, String> closing =
                today("?kind=" + kind).extract().jsonPath().getMap("items[0].closing");
        String method = Objects.requireNonNull(closing.get("method"));
        RequestSpecification request = asha.asks().body(body);
        if (closing.get("ifMatch") != null) {
            request.header("If-Match", closing.get("ifMatch"));
        }
        if (method.equals("PATCH")) {
            request.contentType("application/merge-patch+json");
        }
        return request.request(method, Objects.requireNonNull(closing.get("href")));
    }

    private void closed(String kind, Object body) {
        Response answer = close(kind, body);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        today("?kind=" + kind).body("items", empty());
    }

    private String task(String subject, LocalDate dueOn) {
        return Office.id(
                asha.asks()
                        .body(
                                Map.of(
                                        "type",
                                        "TASK",
                                        "accountId",
                                        account,
                                        "subject",
                                        subject,
                                        "dueOn",
                                        dueOn.toString(),
                                        "timeZone",
                                        "UTC"))
                        .post("/api/v1/activities"));
    }

    private Map<String, Object> call() {
        return Map.of(
                "type",
                "CALL",
                "accountId",
                account,
                "subject",
                "Talk",
                "result",
                Map.of("doneAt", Instant.now().minusSeconds(1).toString()));
    }

    private String complaint() {
        return Office.id(
                asha.asks()
                        .body(
                                Map.of(
                                        "kind",
                                        "COMPLAINT",
                                        "accountId",
                                        account,
                                        "subject",
                                        "Zu spät",
                                        "reason",
                                        "DELIVERY",
                                        "severity",
                                        "NORMAL",
                                        "channel",
                                        "CALL"))
                        .post("/api/v1/cases"));
    }

    private void bought(LocalDate... days) {
        UUID product = UUID.randomUUID();
        for (LocalDate day : days) {
            DATABASE.execute(
                    "insert into product_purchase (id, version, visibility_unit, account_id,"
                            + " deal_id, product_id, product_name, bought_on)"
                            + " values (?, 0, ?, ?, ?, ?, 'Насос', ?)",
                    UUID.randomUUID(),
                    UUID.fromString(account),
                    UUID.fromString(account),
                    UUID.randomUUID(),
                    product,
                    day);
        }
    }

    @Test
    void nothingWaitsAtFirst() {
        today("").body("items", empty());
    }

    @Test
    void whatIsPlannedWaitsUntilItIsDone() {
        task("Ask", today.minusDays(3));
        task("Tell", today);
        task("Later", today.plusDays(1));
        today("")
                .body("items.title", contains("Ask", "Tell"))
                .body("items.overdue", contains(true, false))
                .body("items.kind", contains("ACTIVITY", "ACTIVITY"))
                .body("items.what", contains("TASK", "TASK"))
                .body("items[0].accountName", equalTo(office.name("Сегодня")))
                .body("items[0].dueAt", equalTo(today.minusDays(2) + "T00:00:00Z"));
        today("?sort=-dueAt&limit=1&count=true")
                .body("items.title", contains("Tell"), "total", equalTo(2));
        today("?dueAt[lt]=" + today.plusDays(7) + "T00:00:00Z")
                .body("items.title", contains("Ask", "Tell", "Later"));
        close("ACTIVITY", Map.of()).then().statusCode(200);
        today("").body("items.title", contains("Tell"));
    }

    @Test
    void casesWaitForUsAndNotForTheClient() {
        String id = complaint();
        today("?kind=CASE")
                .body("items.what", contains("RECEIVED"), "items.title", contains("Zu spät"))
                .body("items[0].closing.href", equalTo("/api/v1/cases/" + id + "/acknowledge"));
        close("CASE", Map.of("text", "We look at it")).then().statusCode(200);
        today("?kind=CASE")
                .body("items.what", contains("ACKNOWLEDGED"))
                .body("items[0].closing.href", equalTo("/api/v1/cases/" + id + "/investigate"));
        asha.orders("/api/v1/cases/" + id + "/ask-client", Map.of("text", "Which?"))
                .then()
                .statusCode(200);
        today("?kind=CASE").body("items", empty());
        asha.orders("/api/v1/cases/" + id + "/continue", Map.of()).then().statusCode(200);
        close("CASE", "").then().statusCode(200);
        today("?kind=CASE").body("items.what", contains("INVESTIGATING"));
    }

    @Test
    void measuresWaitForThoseWhoTakeThem() {
        String id = complaint();
        String location = "/api/v1/cases/" + id;
        asha.orders(location + "/acknowledge", Map.of("text", "Yes")).then().statusCode(200);
        asha.orders(location + "/investigate", Map.of()).then().statusCode(200);
        String measures =
                "{\"measures\":[{\"text\":\"Send another one\",\"ownerId\":\"%s\",\"dueOn\":\"%s\"%s}]}";
        String open = measures.formatted(asha.id(), today.minusDays(1), "");
        asha.changes(location, open).then().statusCode(200);
        asha.orders(location + "/plan-action", "").then().statusCode(200);
        today("?kind=MEASURE")
                .body("items.title", contains("Send another one"))
                .body("items.overdue", contains(true), "items[0].subjectId", equalTo(id));
        closed(
                "MEASURE",
                measures.formatted(asha.id(), today.minusDays(1), ",\"doneOn\":\"" + today + "\""));
    }

    @Test
    void aLeadWaitsUntilSomebodyBegins() {
        String lead =
                Office.id(
                        head.asks()
                                .body(
                                        Map.of(
                                                "company",
                                                office.name("Neu"),
                                                "familyName",
                                                "Öz",
                                                "source",
                                                "CALL"))
                                .post("/api/v1/leads"));
        head.orders("/api/v1/leads/" + lead + "/assign", Map.of("ownerId", asha.id()))
                .then()
                .statusCode(200);
        today("?kind=LEAD")
                .body("items.leadId", contains(lead), "items.title", contains(office.name("Neu")));
        closed("LEAD", "");
    }

    @Test
    void contactThatIsDueWaitsUntilSomebodyTalks() {
        asha.asks()
                .body(Map.of("accountId", account, "everyDays", 7, "reason", "New plant"))
                .post("/api/v1/account-cadences")
                .then()
                .statusCode(201);
        today("?kind=CONTACT").body("items", empty());
        DATABASE.execute(
                "update due_contact set due_on = ? where id = ?",
                today.minusDays(1),
                UUID.fromString(account));
        today("?kind=CONTACT").body("items.accountId", contains(account));
        closed("CONTACT", call());
    }

    @Test
    void requestsForAccessWaitForTheOwner() {
        boris.asks()
                .body(Map.of("name", office.name("Сегодня"), "reason", "He called me"))
                .post("/api/v1/accounts/access-requests")
                .then()
                .statusCode(201);
        today("?kind=ACCESS_REQUEST").body("items.accountId", contains(account));
        closed("ACCESS_REQUEST", "");
        today(boris.asks(), "?ownerId=" + asha.id()).body("items", empty());
    }

    @Test
    void reportedRisksWaitForTheOwner() {
        asha.asks()
                .body(
                        Map.of(
                                "accountId",
                                account,
                                "kind",
                                "COURT_CASE",
                                "observedOn",
                                today.toString(),
                                "evidence",
                                "Is sued"))
                .post("/api/v1/risk-signals")
                .then()
                .statusCode(201);
        today("?kind=RISK_SIGNAL")
                .body("items.what", contains("COURT_CASE"), "items.title", contains("Is sued"));
        Person agent = office.person("Служба", "service-agent", "");
        asha.changes(
                        "/api/v1/accounts/" + account,
                        "{\"team\":[{\"staffId\":\"%s\",\"role\":\"x\"}]}".formatted(agent.id()))
                .then()
                .statusCode(200);
        today(agent.asks(), "?kind=RISK_SIGNAL&ownerId=" + asha.id()).body("items", empty());
        closed("RISK_SIGNAL", "");
    }

    @Test
    void whoIsLateToBuyAgainWaitsUntilSomebodyTalks() {
        bought(today.minusDays(50), today.minusDays(40), today.minusDays(30));
        bought(today.minusDays(60), today.minusDays(40), today.minusDays(20));
        bought(today.minusDays(20), today.minusDays(10), today);
        today("?kind=REORDER")
                .body("items.accountId", contains(account), "items.what", contains("3"))
                .body("items.title", contains("Насос"))
                .body("items.dueAt", contains(today.minusDays(19) + "T00:00:00Z"));
        closed("REORDER", call());
    }

    @Test
    void whoDoesBadlyWaitsUntilSomebodyTalks() {
        Dealings.won(account, today.minusDays(400), "1.00", "EUR");
        asha.asks()
                .body(Map.of("accountId", account))
                .post("/api/v1/health-assessments")
                .then()
                .statusCode(201)
                .body("band", equalTo("POOR"));
        today("?kind=HEALTH").body("items.what", contains("POOR"), "items.title", contains("0"));
        Map<String, Object> plan = new HashMap<>(call());
        plan.remove("result");
        plan.put("startsAt", today.plusDays(2) + "T10:00:00Z");
        plan.put("timeZone", "Asia/Kolkata");
        closed("HEALTH", plan);
    }

    @Test
    void ofOthersOneSeesWhatOneSeesOfTheirRecords() {
        task("Ask", today);
        today(head.asks(), "").body("items", empty());
        today(head.asks(), "?ownerId=" + asha.id()).body("items.title", contains("Ask"));
        today(boris.asks(), "?ownerId=" + asha.id()).body("items", empty());
        today(Office.auditor(), "?ownerId=" + asha.id()).body("items.title", contains("Ask"));
        Office.auditor().get(TODAY).then().spec(problemIn(ProblemType.INVALID_INPUT, "ownerId"));
        Office.administrator().get(TODAY).then().spec(problem(ProblemType.FORBIDDEN));
        Person colleague = office.person("Kim", "colleague", "");
        colleague.asks().get(TODAY).then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void theDeputySeesWhatWaitsForWhomHeRepresents() {
        task("Ask", today);
        asha.asks()
                .body(
                        Map.of(
                                "deputyId",
                                boris.id(),
                                "from",
                                Instant.now().minusSeconds(60).toString(),
                                "until",
                                Instant.now().plusSeconds(3_600).toString()))
                .post("/api/v1/staff/" + asha.id() + "/substitutions")
                .then()
                .statusCode(201);
        today(boris.asks().header("Setu-Acting-For", asha.id()), "")
                .body("items.title", contains("Ask"));
        today(boris.asks(), "").body("items", empty());
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        for (int i = 0; i < 5; i++) {
            task("T" + i, today.minusDays(9 - i));
        }
        @Nullable String after = null;
        for (int i = 0; i < 5; i++) {
            Response page =
                    asha.asks().get(TODAY + "?limit=1" + (after == null ? "" : "&after=" + after));
            page.then().statusCode(200).body("items.title", contains("T" + i));
            after = page.jsonPath().getString("next");
        }
        assertThat(after).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "kind=MOOD, kind",
        "ownerId=me, ownerId",
        "dueAt=today, dueAt",
        "sort=what, sort",
        "mood=1, mood"
    })
    void whatCannotBeAskedIsRefused(String query, String parameter) {
        asha.asks()
                .get(TODAY + "?" + query)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, parameter));
    }

    @Test
    void kindsComeTogetherInOneList() {
        task("Ask", today);
        complaint();
        today("")
                .body("items.kind", hasItems("ACTIVITY", "CASE"))
                .body("items.kind", not(hasItem("LEAD")));
        today("?kind[in]=CASE,LEAD").body("items.kind", containsInAnyOrder("CASE"));
        today("?accountId=" + UUID.randomUUID()).body("items", empty());
    }
}
