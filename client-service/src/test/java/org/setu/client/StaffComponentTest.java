package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.client.Office.administrator;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class StaffComponentTest {

    private static final String TERRITORIES = "/api/v1/territories";
    private static final String STAFF = "/api/v1/staff";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private Office office;
    private String region;
    private String district;
    private Person head;
    private Person asha;

    @BeforeEach
    void anOffice() {
        office = new Office();
        region = office.territory("East", "");
        district = office.territory("North-East", region);
        head = office.person("Head", "sales-head", region);
        asha = office.person("Asha", "account-manager", district);
    }

    @Test
    void aSalesHeadSeesTheTerritoriesAtAndBelowHis() {
        assertThat(subjects(head.id()))
                .contains("p:" + head.id(), "r:" + region, "r:" + district)
                .hasSize(3);
        assertThat(subjects(asha.id())).containsExactly("p:" + asha.id());
    }

    @Test
    void movingATerritoryMovesWhoSeesIt() {
        String west = office.territory("West", "");
        Person other = office.person("Wes", "sales-head", west);
        change(TERRITORIES + "/" + district, "{\"parentId\":\"" + west + "\"}")
                .then()
                .statusCode(200)
                .body("parentId", equalTo(west));
        assertThat(subjects(head.id())).doesNotContain("r:" + district);
        assertThat(subjects(other.id())).contains("r:" + district);
        assertThat(version(asha.id())).as("his region is another one").isEqualTo(1);
    }

    @Test
    void aCycleOfTerritoriesIsRefused() {
        change(TERRITORIES + "/" + region, "{\"parentId\":\"" + district + "\"}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/parentId"));
        administrator()
                .get(TERRITORIES + "/" + region)
                .then()
                .body("parentId", nullValue())
                .header("ETag", "\"0\"");
    }

    @Test
    void aTerritoryInUseIsNotRemoved() {
        administrator()
                .header("If-Match", "\"0\"")
                .delete(TERRITORIES + "/" + district)
                .then()
                .spec(problemAt(ProblemType.CONFLICT, "/territoryId"));
        String unused = office.territory("Unused", region);
        administrator()
                .delete(TERRITORIES + "/" + unused)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        administrator()
                .header("If-Match", "\"0\"")
                .delete(TERRITORIES + "/" + unused)
                .then()
                .statusCode(204);
        administrator().get(TERRITORIES + "/" + unused).then().spec(problem(ProblemType.NOT_FOUND));
        administrator().get(TERRITORIES + "/" + district).then().statusCode(200);
    }

    @Test
    void territoryNamesAreUniqueUnderOneParent() {
        administrator()
                .body(Map.of("name", office.name("East")))
                .post(TERRITORIES)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/name"));
        administrator()
                .body(Map.of("name", office.name("East"), "parentId", region))
                .post(TERRITORIES)
                .then()
                .statusCode(201);
        asha.asks()
                .get(TERRITORIES + "?parentId=" + region)
                .then()
                .body("items.id", hasItem(district))
                .body("items", hasSize(2));
    }

    @Test
    void onlyAdministratorsWrite() {
        asha.asks()
                .body(Map.of("name", "x"))
                .post(TERRITORIES)
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", contains("administrator"));
        head.asks()
                .body(Map.of("name", "x"))
                .post(STAFF)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        head.patches(STAFF + "/" + asha.id(), "\"0\"", "{\"name\":\"x\"}")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        asha.asks().get(STAFF + "/" + asha.id()).then().body("name", equalTo(office.name("Asha")));
    }

    @Test
    void aStaffMemberIsCheckedWhole() {
        String nobody = "00000000-0000-7000-8000-000000000000";
        refusedAt(Map.of(), "/name");
        refusedAt(Map.of("name", "A", "email", "no address"), "/email");
        refusedAt(Map.of("name", "A", "roles", List.of("king")), "/roles");
        refusedAt(Map.of("name", "A", "managerId", nobody), "/managerId");
        refusedAt(Map.of("name", "A", "territoryId", nobody), "/territoryId");
        administrator()
                .body(Map.of("name", "A", "keycloakSubject", asha.login()))
                .post(STAFF)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/keycloakSubject"));
        String mail = head.id() + "@example.org";
        change(STAFF + "/" + head.id(), "{\"email\":\"" + mail + "\"}").then().statusCode(200);
        administrator()
                .body(Map.of("name", "A", "email", mail))
                .post(STAFF)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/email"));
        change(STAFF + "/" + asha.id(), "{\"managerId\":\"" + head.id() + "\"}")
                .then()
                .statusCode(200);
        change(STAFF + "/" + head.id(), "{\"managerId\":\"" + asha.id() + "\"}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/managerId"));
        administrator().get(STAFF + "/" + head.id()).then().body("managerId", nullValue());
    }

    @Test
    void whoeverLeavesHasNoAccess() {
        asha.asks().get(STAFF + "/me").then().body("staff.id", equalTo(asha.id()));
        change(STAFF + "/" + asha.id(), "{\"active\":false}").then().statusCode(200);
        asha.asks()
                .get(STAFF + "/me")
                .then()
                .body("staff", nullValue())
                .body("roles", contains("account-manager"));
    }

    @Test
    void aTeamSharesWhatItsPeopleSee() {
        Person boris = office.person("Boris", "account-manager", region);
        Response team =
                administrator()
                        .body(
                                Map.of(
                                        "name",
                                        office.name("Team"),
                                        "leadId",
                                        asha.id(),
                                        "memberIds",
                                        List.of(boris.id())))
                        .post("/api/v1/teams");
        String id = Office.id(team);
        assertThat(subjects(asha.id())).contains("t:" + id);
        assertThat(subjects(boris.id())).contains("t:" + id);
        change("/api/v1/teams/" + id, "{\"memberIds\":[]}")
                .then()
                .statusCode(200)
                .body("memberIds", hasSize(0));
        assertThat(subjects(boris.id())).doesNotContain("t:" + id);
        administrator()
                .body(Map.of("name", office.name("Team"), "leadId", asha.id()))
                .post("/api/v1/teams")
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/name"));
        administrator()
                .header("If-Match", administrator().get("/api/v1/teams/" + id).header("ETag"))
                .delete("/api/v1/teams/" + id)
                .then()
                .statusCode(204);
        assertThat(subjects(asha.id())).doesNotContain("t:" + id);
    }

    @Test
    void aDeputySeesWithTheEyesOfTheAbsent() {
        Person boris = office.person("Boris", "account-manager", region);
        String account =
                "/api/v1/accounts/"
                        + Office.id(
                                asha.asks()
                                        .body(Map.of("name", office.name("Hers")))
                                        .post("/api/v1/accounts"));
        boris.asks().get(account).then().spec(problem(ProblemType.NOT_FOUND));
        Response substitution = substitute(asha, asha, boris);
        substitution.then().statusCode(201);
        acting(boris, asha).get(account).then().statusCode(200);
        acting(boris, asha)
                .get(STAFF + "/me")
                .then()
                .body("staff.id", equalTo(asha.id()))
                .body("actingFor", equalTo(asha.id()));
        boris.asks().get(account).then().spec(problem(ProblemType.NOT_FOUND));
        acting(boris, asha)
                .body(request(boris))
                .post(STAFF + "/" + asha.id() + "/substitutions")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        String location = substitution.header("Location");
        asha.asks()
                .header("If-Match", substitution.header("ETag"))
                .post(location + "/cancel")
                .then()
                .statusCode(200);
        acting(boris, asha).get(account).then().spec(problem(ProblemType.FORBIDDEN));
        asha.asks()
                .header("If-Match", asha.asks().get(location).header("ETag"))
                .post(location + "/cancel")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
    }

    @Test
    void onlyThePersonHisHeadOrAnAdministratorArranges() {
        Person boris = office.person("Boris", "account-manager", region);
        Person west = office.person("Wes", "sales-head", office.territory("West", ""));
        substitute(boris, asha, boris).then().spec(problem(ProblemType.FORBIDDEN));
        substitute(west, asha, boris)
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", hasItems("sales-head", "administrator"));
        substitute(head, asha, boris).then().statusCode(201);
        administrator()
                .body(request(boris))
                .post(STAFF + "/" + asha.id() + "/substitutions")
                .then()
                .statusCode(201);
        asha.asks()
                .get(STAFF + "/" + asha.id() + "/substitutions")
                .then()
                .body("items", hasSize(2));
        substitute(asha, asha, asha).then().spec(problemAt(ProblemType.INVALID_INPUT, "/deputyId"));
        Instant now = Instant.now();
        asha.asks()
                .body(
                        Map.of(
                                "deputyId",
                                boris.id(),
                                "from",
                                now.toString(),
                                "until",
                                now.minusSeconds(1).toString()))
                .post(STAFF + "/" + asha.id() + "/substitutions")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/until"));
    }

    @Test
    void staffAreListedAndFound() {
        head.asks()
                .queryParam("q", office.name("Asha"))
                .get(STAFF)
                .then()
                .body("items.id", contains(asha.id()));
        head.asks()
                .get(STAFF + "?territoryId=" + district)
                .then()
                .body("items.id", contains(asha.id()))
                .body("items.id", not(hasItem(head.id())));
        as("nobody", "partner").get(STAFF).then().spec(problem(ProblemType.FORBIDDEN));
        as("unlinked", "auditor")
                .get(STAFF + "/me")
                .then()
                .statusCode(200)
                .body("staff", nullValue());
    }

    @Test
    void otherServicesReadTheRecordAndPeopleDoNot() {
        as("service-account-setu-deal", "service")
                .get("/internal/v1/staff/" + head.id())
                .then()
                .statusCode(200)
                .body("subjects", hasItem("r:" + district))
                .body("version", equalTo(0));
        administrator()
                .get("/internal/v1/staff/" + head.id())
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        as("service-account-setu-deal", "service")
                .get(STAFF)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    private static void refusedAt(Map<String, Object> body, String pointer) {
        long before = DATABASE.number("select count(*) from staff_member");
        administrator()
                .body(body)
                .post(STAFF)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(DATABASE.number("select count(*) from staff_member")).isEqualTo(before);
    }

    private static Response change(String location, String body) {
        return administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", administrator().get(location).header("ETag"))
                .body(body)
                .patch(location);
    }

    private static io.restassured.specification.RequestSpecification acting(
            Person deputy, Person absent) {
        return deputy.asks().header("Setu-Acting-For", absent.id());
    }

    private static Map<String, Object> request(Person deputy) {
        Instant now = Instant.now();
        return Map.of(
                "deputyId",
                deputy.id(),
                "from",
                now.minus(1, ChronoUnit.HOURS).toString(),
                "until",
                now.plus(1, ChronoUnit.DAYS).toString());
    }

    private static Response substitute(Person decider, Person absent, Person deputy) {
        return decider.asks()
                .body(request(deputy))
                .post(STAFF + "/" + absent.id() + "/substitutions");
    }

    private static List<String> subjects(String id) {
        return DATABASE
                .rows("select unnest(subjects) as s from staff_access where id = ?::uuid", id)
                .stream()
                .map(row -> String.valueOf(row.get("s")))
                .toList();
    }

    private static long version(String id) {
        return DATABASE.number("select version from staff_access where id = ?::uuid", id);
    }
}
