package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
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
class AccessRequestsComponentTest {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String ASKED = ACCOUNTS + "/access-requests";
    private static final String REQUESTS = "/api/v1/access-requests";
    private static final TestDatabase DATABASE = TestDatabase.of("client");

    private Office office;
    private Person head;
    private Person asha;
    private Person boris;
    private String name;
    private String account;

    @BeforeEach
    void anAccountThatBorisDoesNotSee() {
        office = new Office();
        String region = office.territory("East", "");
        head = office.person("Head", "sales-head", region);
        asha = office.person("Asha", "account-manager", office.territory("North-East", region));
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        name = office.name("Acme");
        account = Office.id(asha.asks().body(Map.of("name", name)).post(ACCOUNTS));
    }

    @Test
    void theOwnerGrantsAndTheAskerIsInTheTeam() {
        Response asked = ask(boris);
        String enquiry = ASKED + "/" + Office.id(asked);
        asked.then()
                .body("state", equalTo("OPEN"))
                .body("accountIds", hasSize(0))
                .body(not(containsString(account)))
                .body(not(containsString(asha.id())));
        boris.asks().get(REQUESTS).then().statusCode(200).body("items", hasSize(0));
        String request = REQUESTS + "/" + asha.asks().get(REQUESTS).path("items[0].id");
        boris.asks().get(request).then().spec(problem(ProblemType.NOT_FOUND));
        asha.asks()
                .get(request)
                .then()
                .body("accountId", equalTo(account))
                .body("requesterId", equalTo(boris.id()))
                .body("reason", equalTo("They asked me"));
        asha.asks().get(enquiry).then().spec(problem(ProblemType.NOT_FOUND));

        asha.asks()
                .post(request + "/grant")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha.orders(request + "/grant", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"));
        boris.asks()
                .get(enquiry)
                .then()
                .body("state", equalTo("GRANTED"))
                .body("accountIds", contains(account));
        boris.asks()
                .get(ACCOUNTS + "/" + account)
                .then()
                .statusCode(200)
                .body("team.staffId", contains(boris.id()));
        asha.orders(request + "/refuse", "").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        boris.asks().get(ACCOUNTS + "/" + account).then().statusCode(200);
        assertThat(
                        DATABASE.rows(
                                "select actor from audit_entry where entity = 'access_request'"
                                        + " and row_id = ? order by id",
                                request.substring(request.lastIndexOf('/') + 1)))
                .extracting(row -> row.get("actor"))
                .containsExactly("p:" + boris.id(), "p:" + asha.id());
    }

    @Test
    void theHeadRefusesAndNothingIsSeen() {
        String enquiry = ASKED + "/" + Office.id(ask(boris));
        String request = REQUESTS + "/" + head.asks().get(REQUESTS).path("items[0].id");
        head.orders(request + "/refuse", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
        boris.asks()
                .get(enquiry)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("accountIds", hasSize(0));
        boris.asks().get(ACCOUNTS + "/" + account).then().spec(problem(ProblemType.NOT_FOUND));
        ask(boris).then().statusCode(201);
    }

    @Test
    void oneOfSeveralThatGrantsIsEnough() {
        Person carla = office.person("Carla", "account-manager", "");
        String second =
                Office.id(
                        carla.asks()
                                .queryParams("force", true, "reason", "another one")
                                .body(Map.of("name", name + " Ltd"))
                                .post(ACCOUNTS));
        String enquiry = ASKED + "/" + Office.id(ask(boris));
        String ashas = REQUESTS + "/" + asha.asks().get(REQUESTS).path("items[0].id");
        String carlas = REQUESTS + "/" + carla.asks().get(REQUESTS).path("items[0].id");
        asha.orders(ashas + "/refuse", "").then().statusCode(200);
        boris.asks().get(enquiry).then().body("state", equalTo("OPEN"));
        carla.orders(carlas + "/grant", "").then().statusCode(200);
        boris.asks()
                .get(enquiry)
                .then()
                .body("state", equalTo("GRANTED"))
                .body("accountIds", contains(second));
        boris.asks().get(ACCOUNTS + "/" + account).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void aColleagueOfTheTeamDoesNotAnswer() {
        Person carla = office.person("Carla", "account-manager", "");
        String location = ACCOUNTS + "/" + account;
        asha.patches(
                        location,
                        asha.asks().get(location).header("ETag"),
                        "{\"team\":[{\"staffId\":\"%s\",\"role\":\"x\"}]}".formatted(carla.id()))
                .then()
                .statusCode(200);
        ask(boris);
        String request = REQUESTS + "/" + carla.asks().get(REQUESTS).path("items[0].id");
        carla.orders(request + "/grant", "")
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", contains("sales-head", "data-steward"));
        carla.orders(request + "/refuse", "").then().spec(problem(ProblemType.FORBIDDEN));
        asha.asks().get(request).then().body("state", equalTo("OPEN"));
        boris.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void nobodyAnswersHisOwnRequestInTheNameOfTheOwner() {
        ask(boris);
        String request = REQUESTS + "/" + asha.asks().get(REQUESTS).path("items[0].id");
        asha.asks()
                .body(
                        Map.of(
                                "deputyId", boris.id(),
                                "from", Instant.now().minus(1, ChronoUnit.HOURS).toString(),
                                "until", Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .post("/api/v1/staff/" + asha.id() + "/substitutions")
                .then()
                .statusCode(201);
        boris.asks()
                .header("Setu-Acting-For", asha.id())
                .header("If-Match", "\"0\"")
                .post(request + "/grant")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        asha.asks().get(request).then().body("state", equalTo("OPEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"reason\":\"r\"}', /name",
        "'{\"name\":\" x\",\"reason\":\"r\"}', /name",
        "'{\"name\":\"x\"}', /reason",
        "'{\"name\":\"x\",\"reason\":\" \"}', /reason"
    })
    void aBadFieldIsNamed(String body, String pointer) {
        boris.asks()
                .body(body)
                .post(ASKED)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        boris.asks().get(ASKED).then().body("items", hasSize(0));
    }

    @Test
    void onlyWhatIsHiddenIsAskedForAndOnlyOnce() {
        asha.asks().body(question(name)).post(ASKED).then().spec(problem(ProblemType.CONFLICT));
        boris.asks()
                .body(question(office.name("Nobody")))
                .post(ASKED)
                .then()
                .spec(problem(ProblemType.CONFLICT));
        ask(boris).then().statusCode(201);
        boris.asks()
                .body(question(name.toUpperCase(java.util.Locale.ROOT)))
                .post(ASKED)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/name"));
        boris.asks().get(ASKED).then().body("items", hasSize(1));
        asha.asks().get(REQUESTS).then().body("items", hasSize(1));
        Office.administrator().get(REQUESTS).then().spec(problem(ProblemType.FORBIDDEN));
        Office.steward()
                .body(question(name))
                .post(ASKED)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void whoTriesManyNamesHasToWait() {
        int answered = 0;
        Response last = similar(boris, name);
        while (last.statusCode() == 200 && answered < 100) {
            last.then().body("hiddenMatches", equalTo(1));
            answered++;
            last = similar(boris, name);
        }
        assertThat(answered).isBetween(30, 40);
        last.then().spec(problem(ProblemType.TOO_MANY_REQUESTS));
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        // The other ways to be told are closed too, and nothing came of them.
        boris.asks()
                .body(Map.of("name", name))
                .post(ACCOUNTS)
                .then()
                .spec(problem(ProblemType.TOO_MANY_REQUESTS));
        boris.asks()
                .body(question(name))
                .post(ASKED)
                .then()
                .spec(problem(ProblemType.TOO_MANY_REQUESTS));
        boris.asks().get(ASKED).then().body("items", hasSize(0));
        boris.asks().get(ACCOUNTS).then().body("items", hasSize(0));
        // Others are not held up, and his work goes on.
        similar(asha, name).then().statusCode(200);
        boris.asks()
                .body(Map.of("name", office.name("Unheard of")))
                .post(ACCOUNTS)
                .then()
                .statusCode(201);
        DATABASE.execute(
                "update hidden_lookup set spent_until = now() where caller = ?", "p:" + boris.id());
        similar(boris, name).then().statusCode(200);
    }

    @Test
    void whatIsRefusedAsDuplicateSaysWhomToAsk() {
        boris.asks()
                .body(Map.of("name", name))
                .post(ACCOUNTS)
                .then()
                .spec(problem(ProblemType.DUPLICATE))
                .body("detail", containsString(ASKED));
    }

    private static Response similar(Person person, String name) {
        return person.asks().queryParam("name", name).get(ACCOUNTS + "/similar");
    }

    private Response ask(Person person) {
        return person.asks().body(question(name)).post(ASKED);
    }

    private static Map<String, Object> question(String name) {
        return Map.of("name", name, "reason", "They asked me");
    }
}
