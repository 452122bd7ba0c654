package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class AccountsComponentTest {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private Office office;
    private String region;
    private String district;
    private Person head;
    private Person asha;
    private Person boris;

    @BeforeEach
    void anOffice() {
        office = new Office();
        region = office.territory("East", "");
        district = office.territory("North-East", region);
        head = office.person("Head", "sales-head", region);
        asha = office.person("Asha", "account-manager", district);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
    }

    @Test
    void anOpenedAccountIsTheCallersAndShownWhole() {
        Map<String, Object> body =
                Map.ofEntries(
                        Map.entry("name", office.name("Große Reise")),
                        Map.entry("legalName", "Große Reise GmbH"),
                        Map.entry("tier", "KEY"),
                        Map.entry("segment", "travel"),
                        Map.entry("status", "ACTIVE"),
                        Map.entry("country", "DE"),
                        Map.entry("language", "de"),
                        Map.entry("timeZone", "Europe/Berlin"),
                        Map.entry("yearEstablished", 1996),
                        Map.entry("revenue", Map.of("amount", "1100.04", "currency", "EUR")),
                        Map.entry("employees", 2822),
                        Map.entry("website", "https://example.org/"),
                        Map.entry(
                                "externalIds",
                                List.of(Map.of("system", "erp", "id", office.name("K-1")))),
                        Map.entry(
                                "team", List.of(Map.of("staffId", boris.id(), "role", "expert"))));
        Response created = asha.asks().body(body).post(ACCOUNTS);
        created.then().statusCode(201).body("ownerId", equalTo(asha.id()));
        asha.asks()
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", created.header("ETag"))
                .body("revenue.amount", equalTo("1100.04"))
                .body("externalIds[0].id", equalTo(office.name("K-1")))
                .body("team[0].staffId", equalTo(boris.id()))
                .body("tier", equalTo("KEY"))
                .body("archived", equalTo(false));
        asha.asks()
                .header("If-None-Match", created.header("ETag"))
                .get(created.header("Location"))
                .then()
                .statusCode(304);
    }

    @Test
    void itIsSeenByOwnerTeamHeadAndAuditorAndByNobodyElse() {
        String account = open(asha, "Shared");
        Person outsider = office.person("Carla", "account-manager", district);
        asha.asks().get(account).then().statusCode(200);
        head.asks().get(account).then().statusCode(200);
        Office.auditor().get(account).then().statusCode(200);
        boris.asks().get(account).then().spec(problem(ProblemType.NOT_FOUND));
        outsider.asks().get(account).then().spec(problem(ProblemType.NOT_FOUND));
        outsider.asks()
                .queryParam("count", true)
                .get(ACCOUNTS)
                .then()
                .body("items", hasSize(0))
                .body("total", equalTo(0));
        boris.patches(account, "\"1\"", "{\"name\":\"x\"}")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        patch(asha, account, "{\"team\":[{\"staffId\":\"%s\",\"role\":\"x\"}]}", boris.id());
        boris.asks().get(account).then().statusCode(200);
        patch(asha, account, "{\"team\":null}", "");
        boris.asks().get(account).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void theOwnerOfAParentSeesTheSubtree() {
        String top = open(boris, "Holding");
        String middle =
                Office.id(
                        Office.steward()
                                .body(
                                        Map.of(
                                                "name",
                                                office.name("Middle"),
                                                "ownerId",
                                                asha.id(),
                                                "parentId",
                                                id(top)))
                                .post(ACCOUNTS));
        String leaf =
                Office.id(
                        asha.asks()
                                .body(Map.of("name", office.name("Leaf"), "parentId", middle))
                                .post(ACCOUNTS));
        boris.asks().get(ACCOUNTS + "/" + leaf).then().statusCode(200);
        asha.asks().get(top).then().spec(problem(ProblemType.NOT_FOUND));
        asha.asks()
                .get(ACCOUNTS + "/" + middle)
                .then()
                .statusCode(200)
                .body("parentId", nullValue());
        boris.asks()
                .get(top + "/subsidiaries")
                .then()
                .body("items.id", contains(middle))
                .body("items[0].parentId", equalTo(id(top)));
        handOver(boris, top, head);
        boris.asks().get(ACCOUNTS + "/" + leaf).then().spec(problem(ProblemType.NOT_FOUND));
        Office.steward()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag(top))
                .body("{\"parentId\":\"" + leaf + "\"}")
                .patch(top)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/parentId"));
        Office.steward().get(top).then().body("parentId", nullValue());
    }

    @Test
    void handingOverMovesWhoSeesIt() {
        String account = open(asha, "Handed");
        boris.orders(account + "/hand-over", Map.of("ownerId", boris.id()))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        handOver(asha, account, boris);
        boris.asks().get(account).then().statusCode(200).body("ownerId", equalTo(boris.id()));
        asha.asks().get(account).then().spec(problem(ProblemType.NOT_FOUND));
        head.asks().get(account).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void aTeamMemberDoesNotHandOver() {
        String account = open(asha, "Kept");
        patch(asha, account, "{\"team\":[{\"staffId\":\"%s\",\"role\":\"x\"}]}", boris.id());
        boris.orders(account + "/hand-over", Map.of("ownerId", boris.id()))
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", hasItem("sales-head"));
        patchResponse(boris, account, "{\"ownerId\":\"%s\"}".formatted(boris.id()))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        asha.asks().get(account).then().body("ownerId", equalTo(asha.id()));
    }

    @Test
    void whenTheOwnerMovesHisNewHeadSeesTheAccount() {
        String account = open(boris, "Moving");
        head.asks().get(account).then().spec(problem(ProblemType.NOT_FOUND));
        String staff = "/api/v1/staff/" + boris.id();
        Office.administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", Office.administrator().get(staff).header("ETag"))
                .body("{\"territoryId\":\"" + district + "\"}")
                .patch(staff)
                .then()
                .statusCode(200);
        head.asks().get(account).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\"}|/name",
                "{}|/name",
                "{\"name\":\" a\"}|/name",
                "{\"name\":\"A\",\"country\":\"XX\"}|/country",
                "{\"name\":\"A\",\"language\":\"not a tag\"}|/language",
                "{\"name\":\"A\",\"timeZone\":\"Mars/North\"}|/timeZone",
                "{\"name\":\"A\",\"yearEstablished\":0}|/yearEstablished",
                "{\"name\":\"A\",\"employees\":-1}|/employees",
                "{\"name\":\"A\",\"revenue\":{\"amount\":\"1\",\"currency\":\"EURO\"}}|/revenue",
                "{\"name\":\"A\",\"website\":\"javascript:x\"}|/website",
                "{\"name\":\"A\",\"tier\":\"GOLD\"}|/tier",
                "{\"name\":\"A\",\"status\":\"OPEN\"}|/status",
                "{\"name\":\"A\",\"colour\":1}|/colour",
                "{\"name\":\"A\",\"externalIds\":[{\"system\":\"E R"
                        + " P\",\"id\":\"1\"}]}|/externalIds/0/system",
                "{\"name\":\"A\",\"ownerId\":\"00000000-0000-7000-8000-000000000000\"}|/ownerId",
                "{\"name\":\"A\",\"parentId\":\"00000000-0000-7000-8000-000000000000\"}|/parentId",
                "{\"name\":\"A\",\"team\":[{\"staffId\":\"00000000-0000-7000-8000-000000000000\",\"role\":\"x\"}]}|/team"
            })
    void aBadFieldIsNamedAndNothingIsOpened(String body, String pointer) {
        long before = DATABASE.number("select count(*) from account");
        asha.asks()
                .queryParams("force", true, "reason", "another one")
                .body(body)
                .post(ACCOUNTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(DATABASE.number("select count(*) from account")).isEqualTo(before);
    }

    @Test
    void aParentThatIsNotVisibleIsLikeNone() {
        String hidden = open(boris, "Hidden parent");
        asha.asks()
                .body(Map.of("name", office.name("Child"), "parentId", id(hidden)))
                .post(ACCOUNTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/parentId"));
    }

    @Test
    void aSimilarNameIsRefusedAndHiddenOnesAreOnlyCounted() {
        String name = office.name("Ácme");
        open(boris, "Ácme");
        asha.asks()
                .body(Map.of("name", name.toUpperCase(java.util.Locale.ROOT) + " Inc."))
                .post(ACCOUNTS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/name"))
                .body("errors.detail", contains("hiddenMatches: 1"));
        boris.asks()
                .queryParam("name", name.replace("Á", "A") + " Ltd")
                .get(ACCOUNTS + "/similar")
                .then()
                .body("matches.name", contains(name))
                .body("hiddenMatches", equalTo(0));
        asha.asks()
                .queryParams("force", true, "reason", "another one")
                .body(Map.of("name", name))
                .post(ACCOUNTS)
                .then()
                .statusCode(201);
    }

    @Test
    void changesNeedTheCurrentVersion() {
        String account = open(asha, "Versioned");
        String first = etag(account);
        asha.asks()
                .contentType("application/merge-patch+json")
                .body("{\"segment\":\"retail\"}")
                .patch(account)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha.patches(account, first, "{\"segment\":\"retail\"}")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(first)))
                .body("segment", equalTo("retail"));
        asha.patches(account, first, "{\"segment\":\"other\"}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.patches(account, etag(account), "{\"segment\":null,\"employees\":3}")
                .then()
                .body("segment", nullValue())
                .body("employees", equalTo(3))
                .body("name", equalTo(office.name("Versioned")));
        asha.patches(account, etag(account), "{\"ownerId\":null}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/ownerId"));
        asha.asks().get(account).then().body("ownerId", equalTo(asha.id()));
    }

    @Test
    void onlyListedTransitionsHappen() {
        String account = open(asha, "Stepping");
        asha.orders(account + "/rest", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("ACTIVE", "FORMER"));
        asha.orders(account + "/activate", "").then().body("status", equalTo("ACTIVE"));
        asha.orders(account + "/rest", "").then().body("status", equalTo("DORMANT"));
        asha.orders(account + "/close", "").then().body("status", equalTo("FORMER"));
        patchResponse(asha, account, "{\"status\":\"ACTIVE\"}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.orders(account + "/reopen", "").then().body("status", equalTo("PROSPECT"));
        asha.asks()
                .post(account + "/archive")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha.orders(account + "/archive", "").then().body("archived", equalTo(true));
        patchResponse(asha, account, "{\"segment\":\"a\"}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("restore"));
        asha.asks().get(ACCOUNTS).then().body("items.id", not(hasItem(id(account))));
        asha.asks().get(ACCOUNTS + "?archived=true").then().body("items.id", hasItem(id(account)));
        asha.orders(account + "/restore", "").then().body("archived", equalTo(false));
    }

    @Test
    void anExternalKeyOpensAndThenReplaces() {
        String path = ACCOUNTS + "/by-external/erp/" + UUID.randomUUID();
        Map<String, Object> body = Map.of("name", office.name("From ERP"));
        Response created = asha.asks().body(body).put(path);
        created.then().statusCode(201).body("externalIds", hasSize(1));
        asha.asks()
                .body(Map.of("name", office.name("From ERP"), "segment", "b"))
                .put(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(created.jsonPath().getString("id")))
                .body("segment", equalTo("b"));
        asha.asks()
                .header("If-Match", "\"0\"")
                .body(body)
                .put(path)
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks().get(path).then().statusCode(200).body("segment", equalTo("b"));
        boris.asks().get(path).then().spec(problem(ProblemType.NOT_FOUND));
        boris.asks()
                .body(body)
                .put(path)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/externalIds"));
    }

    @Test
    void aRepeatedRequestOpensOneAccount() {
        String body = "{\"name\":\"%s\"}".formatted(office.name("Once"));
        String key = UUID.randomUUID().toString();
        Response first = asha.asks().header("Idempotency-Key", key).body(body).post(ACCOUNTS);
        Response second = asha.asks().header("Idempotency-Key", key).body(body).post(ACCOUNTS);
        first.then().statusCode(201);
        second.then().statusCode(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        asha.asks()
                .header("Idempotency-Key", key)
                .body("{\"name\":\"Other\"}")
                .post(ACCOUNTS)
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        assertThat(
                        DATABASE.number(
                                "select count(*) from account where name = ?", office.name("Once")))
                .isOne();
    }

    @Test
    void rolesAreChecked() {
        Person marketing = office.person("Mara", "marketing", region);
        marketing
                .asks()
                .body(Map.of("name", "No"))
                .post(ACCOUNTS)
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", hasItem("account-manager"));
        Office.administrator().get(ACCOUNTS).then().spec(problem(ProblemType.FORBIDDEN));
        office.person("Nils", "colleague", region)
                .asks()
                .get(ACCOUNTS)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        Office.steward()
                .body(Map.of("name", office.name("Nobody's")))
                .post(ACCOUNTS)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void listsAreFilteredSortedSearchedAndPaged() {
        String beta = open(asha, "Beta");
        open(asha, "Alpha");
        String tokyo = id(open(asha, "東京電力株式会社"));
        String first =
                asha.asks()
                        .get(ACCOUNTS + "?limit=2&count=true")
                        .then()
                        .body("items.name", contains(office.name("Alpha"), office.name("Beta")))
                        .body("total", equalTo(3))
                        .extract()
                        .path("next");
        asha.asks()
                .queryParam("after", first)
                .queryParam("limit", 2)
                .get(ACCOUNTS)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        asha.asks().get(ACCOUNTS + "?q=電力").then().body("items.id", contains(tokyo));
        asha.asks().get(ACCOUNTS + "?q=bet").then().body("items.id", contains(id(beta)));
        asha.asks()
                .get(ACCOUNTS + "?status[in]=PROSPECT,ACTIVE&sort=-createdAt")
                .then()
                .body("items.id[0]", equalTo(tokyo));
        asha.asks().get(ACCOUNTS + "?ownerId=" + boris.id()).then().body("items", hasSize(0));
        asha.asks()
                .get(ACCOUNTS + "?colour=red")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "colour"));
        head.asks()
                .get(ACCOUNTS)
                .then()
                .body(
                        "items.name",
                        containsInAnyOrder(
                                office.name("Alpha"),
                                office.name("Beta"),
                                office.name("東京電力株式会社")));
    }

    @Test
    void anExportHoldsWhatTheListShowsAndNoFormula() {
        open(asha, "=cmd|' /C calc'!A0");
        open(asha, "Plain, \"quoted\"");
        open(boris, "Not hers");
        String csv =
                asha.asks()
                        .get(ACCOUNTS + "/export?sort=createdAt")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv)
                .contains(",'=cmd|")
                .contains("\"Plain, \"\"quoted\"\"")
                .doesNotContain("Not hers");
        asha.asks().get(ACCOUNTS + "/export?format=json").then().body("", hasSize(2));
        asha.asks()
                .get(ACCOUNTS + "/export?format=xls")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "format"));
        asha.asks()
                .get(ACCOUNTS + "/export?limit=1")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "limit"));
    }

    private String open(Person owner, String name) {
        Response created = owner.asks().body(Map.of("name", office.name(name))).post(ACCOUNTS);
        return ACCOUNTS + "/" + Office.id(created);
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String etag(String account) {
        return Office.auditor().get(account).header("ETag");
    }

    private static void handOver(Person from, String account, Person to) {
        from.orders(account + "/hand-over", Map.of("ownerId", to.id())).then().statusCode(200);
    }

    private static Response patchResponse(Person person, String account, String body) {
        return person.patches(account, etag(account), body);
    }

    private static void patch(Person person, String account, String body, String value) {
        patchResponse(person, account, body.formatted(value)).then().statusCode(200);
    }
}
