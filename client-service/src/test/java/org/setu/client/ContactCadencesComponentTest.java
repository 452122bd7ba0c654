package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
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
class ContactCadencesComponentTest {

    private static final String TIERS = "/api/v1/contact-cadences";
    private static final String AGREED = "/api/v1/account-cadences";
    private static final String DUE = "/api/v1/due-contacts";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private Office office;
    private Person asha;
    private Person boris;
    private String account;

    @BeforeEach
    void aKeyAccountOfAsha() {
        office = new Office();
        asha = office.person("Asha", "account-manager", office.territory("East", ""));
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("Ключ"), "tier", "KEY"))
                                .post("/api/v1/accounts"));
    }

    @AfterEach
    void noCadences() {
        List<String> ids = Office.administrator().get(TIERS).jsonPath().getList("items.id");
        for (String id : ids) {
            delete(Office.administrator().get(TIERS + "/" + id).header("ETag"), id)
                    .then()
                    .statusCode(204);
        }
    }

    private static Response delete(String etag, String id) {
        return Office.administrator().header("If-Match", etag).delete(TIERS + "/" + id);
    }

    private static String every(int days) {
        return Office.administrator()
                .body(Map.of("tier", "KEY", "everyDays", days))
                .post(TIERS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private ValidatableResponse due() {
        return asha.asks().get(DUE + "?accountId=" + account).then().statusCode(200);
    }

    private void dueOn(String day) {
        due().body("items.dueOn", contains(day));
    }

    private Response done(String type, String at) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", type);
        body.put("accountId", account);
        body.put("subject", "Talk");
        body.put("result", Map.of("doneAt", at));
        return asha.asks().body(body).post("/api/v1/activities");
    }

    private String opened() {
        Instant at =
                Instant.parse(
                        asha.asks()
                                .get("/api/v1/accounts/" + account)
                                .jsonPath()
                                .getString("createdAt"));
        return LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(14).toString();
    }

    @Test
    void contactIsDueSoManyDaysAfterTheLastOne() {
        due().body("items", empty());
        every(14);
        due().body("items.accountName", contains(office.name("Ключ")))
                .body("items.tier", contains("KEY"), "items.ownerId", contains(asha.id()))
                .body("items.everyDays", contains(14), "items.agreed", contains(false))
                .body("items[0].lastContactAt", nullValue(), "items[0].plannedAt", nullValue());
        dueOn(opened());

        done("CALL", "2026-11-02T10:00:00Z").then().statusCode(201);
        due().body("items.lastContactAt", contains("2026-11-02T10:00:00Z"));
        dueOn("2026-11-16");
        done("VISIT", "2026-10-02T10:00:00Z").then().statusCode(201);
        done("NOTE", "2026-11-05T10:00:00Z").then().statusCode(201);
        done("TASK", "2026-11-05T10:00:00Z").then().statusCode(201);
        dueOn("2026-11-16");
        done("EMAIL", "2026-11-05T23:30:00Z").then().statusCode(201);
        dueOn("2026-11-19");
    }

    @Test
    void whatIsPlannedIsShownAndCountsWhenItIsDone() {
        every(14);
        String call =
                asha.asks()
                        .body(
                                Map.of(
                                        "type",
                                        "MEETING",
                                        "accountId",
                                        account,
                                        "subject",
                                        "Quarter",
                                        "startsAt",
                                        "2027-01-12T09:00:00Z",
                                        "timeZone",
                                        "Europe/Berlin"))
                        .post("/api/v1/activities")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        due().body("items.plannedAt", contains("2027-01-12T09:00:00Z"));
        dueOn(opened());
        asha.orders(call + "/finish", Map.of("doneAt", "2026-11-20T08:00:00Z"))
                .then()
                .statusCode(200);
        due().body("items[0].plannedAt", nullValue());
        dueOn("2026-12-04");
        asha.orders(call + "/reopen", "").then().statusCode(200);
        dueOn(opened());
    }

    @Test
    void anotherCadenceOfTheTierCountsAtOnce() {
        String cadence = every(14);
        done("CALL", "2026-11-02T10:00:00Z").then().statusCode(201);
        String etag = Office.administrator().get(cadence).header("ETag");
        Office.administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body("{\"everyDays\":30}")
                .patch(cadence)
                .then()
                .statusCode(200)
                .body("everyDays", equalTo(30), "version", equalTo(1));
        dueOn("2026-12-02");

        String id = cadence.substring(cadence.lastIndexOf('/') + 1);
        delete(etag, id).then().spec(problem(ProblemType.PRECONDITION_FAILED));
        dueOn("2026-12-02");
        delete("\"1\"", id).then().statusCode(204);
        due().body("items", empty());
    }

    @Test
    void whatWasAgreedWithAClientCountsInstead() {
        every(14);
        done("CALL", "2026-11-02T10:00:00Z").then().statusCode(201);
        String agreed =
                asha.asks()
                        .body(Map.of("accountId", account, "everyDays", 7, "reason", "New plant"))
                        .post(AGREED)
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        due().body("items.agreed", contains(true), "items.everyDays", contains(7));
        dueOn("2026-11-09");
        asha.changes(agreed, "{\"quietUntil\":\"2027-02-01\"}").then().statusCode(200);
        dueOn("2027-02-01");
        asha.changes(agreed, "{\"everyDays\":null,\"quietUntil\":\"2026-01-01\"}")
                .then()
                .statusCode(200);
        due().body("items.agreed", contains(false), "items.everyDays", contains(14));
        dueOn("2026-11-16");
        asha.changes(agreed, "{\"quietUntil\":null}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/everyDays"));
        asha.asks().get(agreed).then().body("quietUntil", equalTo("2026-01-01"));
        asha.asks()
                .body(Map.of("accountId", account, "everyDays", 9, "reason", "Again"))
                .post(AGREED)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/accountId"));
        asha.asks()
                .header("If-Match", asha.asks().get(agreed).header("ETag"))
                .delete(agreed)
                .then()
                .statusCode(204);
        asha.asks().get(agreed).then().spec(problem(ProblemType.NOT_FOUND));
        dueOn("2026-11-16");
    }

    @Test
    void withoutATierCadenceOnlyWhatWasAgreedIsDue() {
        asha.asks()
                .body(Map.of("accountId", account, "everyDays", 7, "reason", "Agreed"))
                .post(AGREED)
                .then()
                .statusCode(201);
        due().body("items.everyDays", contains(7));
        String other =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("Quiet"), "tier", "KEY"))
                                .post("/api/v1/accounts"));
        asha.asks()
                .body(Map.of("accountId", other, "quietUntil", "2027-01-01", "reason", "Closed"))
                .post(AGREED)
                .then()
                .statusCode(201);
        asha.asks().get(DUE + "?accountId=" + other).then().body("items", empty());
    }

    @Test
    void theAccountIsFollowed() {
        every(14);
        String location = "/api/v1/accounts/" + account;
        asha.changes(location, "{\"tier\":\"STANDARD\"}").then().statusCode(200);
        due().body("items", empty());
        asha.changes(location, "{\"tier\":\"KEY\"}").then().statusCode(200);
        due().body("items.tier", contains("KEY"));
        asha.orders(location + "/archive", "").then().statusCode(200);
        due().body("items", empty());
        asha.orders(location + "/restore", "").then().statusCode(200);
        due().body("items.tier", contains("KEY"));
    }

    @Test
    void whoSeesTheAccountSeesWhatIsDue() {
        every(14);
        boris.asks().get(DUE + "?accountId=" + account).then().body("items", empty());
        boris.asks()
                .body(Map.of("accountId", account, "everyDays", 7, "reason", "Mine"))
                .post(AGREED)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        asha.changes(
                        "/api/v1/accounts/" + account,
                        "{\"team\":[{\"staffId\":\"%s\",\"role\":\"x\"}]}".formatted(boris.id()))
                .then()
                .statusCode(200);
        boris.asks()
                .get(DUE + "?ownerId=" + asha.id())
                .then()
                .body("items.accountId", contains(account));
        boris.asks().get(DUE + "?ownerId=" + boris.id()).then().body("items", empty());
    }

    @Test
    void theOverdueComeFirst() {
        every(14);
        done("CALL", "2026-11-02T10:00:00Z").then().statusCode(201);
        String later =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("Later"), "tier", "KEY"))
                                .post("/api/v1/accounts"));
        asha.asks()
                .get(DUE + "?ownerId=" + asha.id())
                .then()
                .body("items.accountId", contains(account, later));
        asha.asks()
                .get(DUE + "?sort=-dueOn&limit=1&ownerId=" + asha.id())
                .then()
                .body("items.accountId", contains(later));
        asha.asks()
                .get(DUE + "?dueOn[lt]=2026-11-30&tier=KEY")
                .then()
                .body("items.accountId", hasItem(account))
                .body("items.accountId.contains('%s')".formatted(later), equalTo(false));
        asha.asks()
                .get(DUE + "?dueOn=soon")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "dueOn"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"everyDays\":14}|/tier",
                "{\"tier\":\"GOLD\",\"everyDays\":14}|/tier",
                "{\"tier\":\"MAJOR\"}|/everyDays",
                "{\"tier\":\"MAJOR\",\"everyDays\":0}|/everyDays",
                "{\"tier\":\"MAJOR\",\"everyDays\":1001}|/everyDays",
                "{\"tier\":\"MAJOR\",\"everyDays\":1.5}|/everyDays",
                "{\"tier\":\"MAJOR\",\"everyDays\":\"7\"}|/everyDays"
            })
    void aBadFieldOfATierIsNamed(String body, String pointer) {
        Office.administrator()
                .body(body)
                .post(TIERS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        Office.administrator().get(TIERS).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"everyDays\":0,\"reason\":\"x\"|/everyDays",
                "\"everyDays\":1001,\"reason\":\"x\"|/everyDays",
                "\"reason\":\"x\"|/everyDays",
                "\"everyDays\":7|/reason",
                "\"everyDays\":7,\"reason\":\" \"|/reason",
                "\"quietUntil\":\"tomorrow\",\"reason\":\"x\"|/quietUntil",
                "\"quietUntil\":\"2999-01-01\",\"reason\":\"x\"|/quietUntil"
            })
    void aBadFieldOfAnAgreementIsNamed(String fields, String pointer) {
        asha.asks()
                .body("{\"accountId\":\"%s\",%s}".formatted(account, fields))
                .post(AGREED)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        asha.asks().get(AGREED + "?accountId=" + account).then().body("items", empty());
    }

    @Test
    void aTierHasOneCadenceAndOnlyAdministratorsSayIt() {
        String cadence = every(14);
        Office.administrator()
                .body(Map.of("tier", "KEY", "everyDays", 15))
                .post(TIERS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/tier"));
        asha.asks()
                .body(Map.of("tier", "MAJOR", "everyDays", 15))
                .post(TIERS)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        Office.administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"tier\":\"MAJOR\"}")
                .patch(cadence)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/tier"));
        asha.asks()
                .get(TIERS)
                .then()
                .statusCode(200)
                .body("items.tier", contains("KEY"), "items.everyDays", contains(14));
        Person marketing = office.person("Mira", "marketing", "");
        marketing
                .asks()
                .body(Map.of("accountId", account, "everyDays", 7, "reason", "x"))
                .post(AGREED)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void ofManyContactsAtOnceTheLastCounts() throws Exception {
        every(14);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int day = 1; day <= 8; day++) {
            String at = "2026-11-0%dT10:00:00Z".formatted(day);
            calls.add(() -> done("CALL", at).statusCode());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> one : threads.invokeAll(calls)) {
                assertThat(one.get()).isEqualTo(201);
            }
        }
        dueOn("2026-11-22");
        assertThat(DATABASE.number("select count(*) from due_contact where id = ?::uuid", account))
                .isOne();
    }
}
