package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.client.Office.administrator;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
class LeadQualificationComponentTest {

    private static final String CRITERIA = "/api/v1/qualification-criteria";
    private static final TestDatabase DATABASE = TestDatabase.of("client");
    private static final String WHY = "Ein Vorvertrag ist unterschrieben";

    private final List<String> made = new ArrayList<>();

    private Office office;
    private Person head;
    private Person asha;
    private Person boris;
    private String lead;

    @BeforeEach
    void aLeadThatIsWorkedOn() {
        office = new Office();
        String region = office.territory("East", "");
        head = office.person("Head", "sales-head", region);
        asha = office.person("Asha", "account-manager", region);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        lead = lead("Новая компания");
        asha.orders(lead + "/start", "").then().statusCode(200);
    }

    /** Other tests qualify leads too. */
    @AfterEach
    void nothingIsAskedOfOthers() {
        made.forEach(location -> changes(location, "{\"retired\":true}").then().statusCode(200));
    }

    private String lead(String company) {
        Map<String, Object> body =
                Map.of("company", office.name(company), "source", "CALL", "ownerId", asha.id());
        return "/api/v1/leads/" + Office.id(asha.asks().body(body).post("/api/v1/leads"));
    }

    private String criterion(String text, int place, boolean required) {
        String location =
                administrator()
                        .body(
                                Map.of(
                                        "text", office.name(text),
                                        "place", place,
                                        "required", required))
                        .post(CRITERIA)
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        made.add(location);
        return location;
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static Response changes(String location, String patch) {
        return administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", administrator().get(location).header("ETag"))
                .body(patch)
                .patch(location);
    }

    private static Map<String, Object> answer(String criterion, String answer) {
        return Map.of("criterionId", id(criterion), "answer", answer);
    }

    private Response answers(Person by, Object... given) {
        return by.asks()
                .header("If-Match", "\"" + version() + "\"")
                .body(Map.of("answers", List.of(given)))
                .put(lead + "/qualification");
    }

    private long version() {
        return DATABASE.number("select version from lead where id = ?::uuid", id(lead));
    }

    private long stored() {
        return DATABASE.number(
                "select count(*) from criterion_answer where lead_id = ?::uuid", id(lead));
    }

    private void requireStatus(String status) {
        asha.asks().get(lead).then().body("status", equalTo(status));
    }

    @Test
    void whereNothingIsRequiredALeadIsQualifiedAsBefore() {
        criterion("Hat einen Fuhrpark", 5, false);
        asha.orders(lead + "/qualify", "")
                .then()
                .statusCode(200)
                .body("status", equalTo("QUALIFIED"))
                .body("qualifiedAt", notNullValue(), "qualifiedBy", equalTo(asha.id()))
                .body("qualifiedDespite", nullValue());
    }

    @Test
    void aLeadIsQualifiedByARequestWithoutBodyAtAll() {
        asha.asks()
                .noContentType()
                .header("If-Match", "\"" + version() + "\"")
                .post(lead + "/qualify")
                .then()
                .statusCode(200)
                .body("status", equalTo("QUALIFIED"));
    }

    @Test
    void theChecklistIsShownInOrderWithWhatIsMissing() {
        String second = criterion("बजट है", 20, true);
        String first = criterion("有决定权", 10, true);
        String third = criterion("Has time", 30, false);
        asha.asks()
                .get(lead + "/qualification")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"" + version() + "\""))
                .body("leadId", equalTo(id(lead)), "ready", equalTo(false))
                .body("missing", contains(office.name("有决定权"), office.name("बजट है")))
                .body("answers.criterionId", contains(id(first), id(second), id(third)))
                .body("answers.answer", contains("UNKNOWN", "UNKNOWN", "UNKNOWN"))
                .body("answers.required", contains(true, true, false));
    }

    @Test
    void whoAnsweredWhatAndWhenIsKeptUntilItIsAnsweredOtherwise() {
        String first = criterion("Budget", 10, true);
        String second = criterion("Time", 20, false);
        Map<String, Object> noted = new HashMap<>(answer(first, "YES"));
        noted.put("note", "Сказал по телефону");
        long before = version();
        answers(asha, noted, answer(second, "NO"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"" + (before + 1) + "\""))
                .body("ready", equalTo(true), "missing", empty())
                .body("answers.answer", contains("YES", "NO"))
                .body("answers[0].note", equalTo("Сказал по телефону"))
                .body("answers[0].answeredBy", equalTo(asha.id()))
                .body("answers[0].answeredByName", equalTo(office.name("Asha")))
                .body("answers[0].answeredAt", notNullValue());
        answers(head, noted, answer(second, "YES"))
                .then()
                .body("answers.answeredBy", contains(asha.id(), head.id()));
        long again = version();
        answers(head, noted, answer(second, "YES")).then().statusCode(200);
        assertThat(version()).isEqualTo(again);
        answers(head, answer(second, "UNKNOWN"))
                .then()
                .body("answers.answer", contains("UNKNOWN", "UNKNOWN"))
                .body("missing", contains(office.name("Budget")));
        assertThat(stored()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "UNKNOWN"})
    void aRequiredQuestionWithoutYesStandsInTheWay(String answer) {
        String budget = criterion("Budget", 10, true);
        answers(asha, answer(budget, answer)).then().statusCode(200);
        asha.orders(lead + "/qualify", "")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("missing", contains(office.name("Budget")))
                .body("allowed", contains("NURTURING", "DISQUALIFIED"))
                .body("whoCan", contains("sales-head"));
        requireStatus("WORKING");
        answers(asha, answer(budget, "YES")).then().statusCode(200);
        asha.orders(lead + "/qualify", "").then().statusCode(200);
        requireStatus("QUALIFIED");
    }

    @Test
    void onlyASalesHeadAcceptsWhatIsMissingAndSaysWhy() {
        criterion("Budget", 10, true);
        asha.orders(lead + "/qualify-despite", Map.of("reason", WHY))
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", contains("sales-head"));
        head.orders(lead + "/qualify", "").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        head.orders(lead + "/qualify-despite", Map.of("reason", " "))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        head.orders(lead + "/qualify-despite", "{}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        head.asks()
                .body(Map.of("reason", WHY))
                .post(lead + "/qualify-despite")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        head.asks()
                .header("If-Match", "\"77\"")
                .body(Map.of("reason", WHY))
                .post(lead + "/qualify-despite")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        requireStatus("WORKING");
        head.orders(lead + "/qualify-despite", Map.of("reason", WHY))
                .then()
                .statusCode(200)
                .body("status", equalTo("QUALIFIED"), "qualifiedDespite", equalTo(WHY))
                .body("qualifiedBy", equalTo(head.id()));
        asha.asks().get(lead).then().body("qualifiedDespite", equalTo(WHY));
        head.orders(lead + "/qualify-despite", Map.of("reason", WHY))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
    }

    @Test
    void aReasonThatNobodyNeededIsNotKept() {
        head.orders(lead + "/qualify-despite", Map.of("reason", WHY))
                .then()
                .statusCode(200)
                .body("status", equalTo("QUALIFIED"), "qualifiedDespite", nullValue());
    }

    @Test
    void whatIsRetiredIsAskedNoMoreAndItsAnswerStays() {
        String budget = criterion("Budget", 10, true);
        answers(asha, answer(budget, "NO")).then().statusCode(200);
        changes(budget, "{\"retired\":true}").then().statusCode(200);
        asha.asks()
                .get(lead + "/qualification")
                .then()
                .body("ready", equalTo(true))
                .body("answers.retired", contains(true), "answers.answer", contains("NO"));
        answers(asha, answer(budget, "YES"))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/answers/0/criterionId"));
        answers(asha).then().statusCode(200).body("answers.answer", contains("NO"));
        asha.orders(lead + "/qualify", "").then().statusCode(200);
    }

    @Test
    void badAnswersAreNamedAndNothingIsKept() {
        String budget = criterion("Budget", 10, true);
        answers(asha, answer(budget, "YES"), answer(budget, "NO"))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/answers/1/criterionId"));
        answers(asha, answer("/" + UUID.randomUUID(), "YES"))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/answers/0/criterionId"));
        answers(asha, Map.of("criterionId", id(budget)))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/answers/0/answer"));
        answers(asha, answer(budget, "MAYBE"))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/answers/0/answer"));
        answers(asha, Map.of("criterionId", id(budget), "answer", "YES", "note", "x".repeat(1001)))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/answers/0/note"));
        asha.asks()
                .header("If-Match", "\"" + version() + "\"")
                .body("{}")
                .put(lead + "/qualification")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/answers"));
        assertThat(stored()).isZero();
    }

    @Test
    void answersNeedTheVersionOfTheLead() {
        String budget = criterion("Budget", 10, true);
        Map<String, Object> body = Map.of("answers", List.of(answer(budget, "YES")));
        asha.asks()
                .body(body)
                .put(lead + "/qualification")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha.asks()
                .header("If-Match", "\"77\"")
                .body(body)
                .put(lead + "/qualification")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        assertThat(stored()).isZero();
    }

    @Test
    void aConvertedLeadIsAnsweredNoMore() {
        String budget = criterion("Budget", 10, false);
        asha.orders(lead + "/qualify", "").then().statusCode(200);
        answers(asha, answer(budget, "YES")).then().statusCode(200);
        asha.orders(lead + "/convert", "{}").then().statusCode(200);
        answers(asha, answer(budget, "NO")).then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.asks().get(lead + "/qualification").then().body("answers.answer", hasItem("YES"));
    }

    @Test
    void whoDoesNotSeeTheLeadSeesNoChecklistOfIt() {
        String budget = criterion("Budget", 10, true);
        boris.asks().get(lead + "/qualification").then().spec(problem(ProblemType.NOT_FOUND));
        answers(boris, answer(budget, "YES")).then().spec(problem(ProblemType.NOT_FOUND));
        assertThat(stored()).isZero();
        Office.auditor().get(lead + "/qualification").then().statusCode(200);
        Office.auditor()
                .header("If-Match", "\"" + version() + "\"")
                .body(Map.of("answers", List.of(answer(budget, "YES"))))
                .put(lead + "/qualification")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(stored()).isZero();
    }

    @Test
    void answersStayWithTheLeadWhenItChangesHands() {
        String budget = criterion("Budget", 10, true);
        answers(asha, answer(budget, "YES")).then().statusCode(200);
        asha.orders(lead + "/assign", Map.of("ownerId", boris.id())).then().statusCode(200);
        boris.asks()
                .get(lead + "/qualification")
                .then()
                .statusCode(200)
                .body("answers.answer", contains("YES"))
                .body("answers.answeredBy", contains(asha.id()));
        asha.asks().get(lead + "/qualification").then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void anAnsweredLeadIsNotTakenBackByItsImport() {
        String file = office.name("Known");
        String job =
                ImportSteps.run(
                        Map.of(
                                "kind",
                                "leads",
                                "fileName",
                                office.name("visitors.csv"),
                                "mapping",
                                Map.of("company", "company", "owner", "owner")),
                        "company,owner\n%s,%s\n".formatted(file, office.name("Asha")));
        lead =
                "/api/v1/leads/"
                        + asha.asks()
                                .queryParam("company", file)
                                .get("/api/v1/leads")
                                .jsonPath()
                                .getString("items[0].id");
        answers(asha, answer(criterion("Budget", 10, false), "YES")).then().statusCode(200);
        ImportSteps.order(job, "rollback");
        ImportSteps.awaitState(job, "ROLLED_BACK");
        asha.asks().get(lead).then().statusCode(200);
        assertThat(stored()).isOne();
    }

    @Test
    void aCriterionIsShownChangedAndListedInOrder() {
        String later = criterion("Later", 900, false);
        String sooner = criterion("Раньше", 800, true);
        asha.asks()
                .get(sooner)
                .then()
                .statusCode(200)
                .body("text", equalTo(office.name("Раньше")), "place", equalTo(800))
                .body("required", equalTo(true), "retired", equalTo(false));
        asha.asks()
                .queryParam("text[in]", office.name("Later") + "," + office.name("Раньше"))
                .get(CRITERIA + "?retired=false&count=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(id(sooner), id(later)), "total", equalTo(2));
        changes(later, "{\"place\":700,\"required\":true}")
                .then()
                .statusCode(200)
                .body("place", equalTo(700), "required", equalTo(true), "version", equalTo(1));
        changes(later, "{\"place\":700}").then().body("version", equalTo(1));
        asha.asks().get(CRITERIA + "?colour=red").then().spec(problem(ProblemType.INVALID_INPUT));
    }

    @Test
    void aCriterionIsChangedWithItsVersionOnly() {
        String location = criterion("Budget", 10, false);
        administrator()
                .contentType("application/merge-patch+json")
                .body("{\"place\":1}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"7\"")
                .body("{\"place\":1}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        administrator().get(location).then().body("place", equalTo(10), "version", equalTo(0));
        administrator().get(CRITERIA + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aRepeatedKeyAddsOneCriterion() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("text", office.name("Once"), "place", 1);
        for (int i = 0; i < 2; i++) {
            made.add(
                    administrator()
                            .header("Idempotency-Key", key)
                            .body(body)
                            .post(CRITERIA)
                            .then()
                            .statusCode(201)
                            .extract()
                            .header("Location"));
        }
        assertThat(
                        DATABASE.number(
                                "select count(*) from qualification_criterion where text = ?",
                                office.name("Once")))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|null|/text",
                "text|\"\"|/text",
                "text|\"two\\nlines\"|/text",
                "place|null|/place",
                "place|0|/place",
                "place|1001|/place",
                "place|1.5|/place",
                "required|\"yes\"|/required",
                "retired|1|/retired",
                "colour|1|/colour"
            })
    void aBadFieldOfACriterionIsNamedAndNothingIsKept(String field, String value, String pointer)
            throws IOException {
        Map<String, Object> body = new HashMap<>(Map.of("text", office.name("Bad"), "place", 5));
        body.remove(field);
        String rest = new ObjectMapper().writeValueAsString(body).substring(1);
        administrator()
                .body("{\"%s\":%s,%s".formatted(field, value, rest))
                .post(CRITERIA)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(
                        DATABASE.number(
                                "select count(*) from qualification_criterion where text = ?",
                                office.name("Bad")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"account-manager", "sales-head", "marketing", "data-steward", "auditor"})
    void whoSeesLeadsReadsTheCriteriaAndChangesNone(String role) {
        String location = criterion("Budget", 10, false);
        as("reader", role).get(location).then().statusCode(200);
        as("reader", role).get(CRITERIA).then().statusCode(200);
        as("reader", role)
                .body(Map.of("text", "x", "place", 1))
                .post(CRITERIA)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        as("reader", role)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"place\":1}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        administrator().get(location).then().body("version", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-agent", "contract-manager", "colleague", "partner"})
    void whoSeesNoLeadsReadsNoCriteria(String role) {
        as("nobody", role).get(CRITERIA).then().spec(problem(ProblemType.FORBIDDEN));
        as("nobody", role).get(lead + "/qualification").then().spec(problem(ProblemType.FORBIDDEN));
    }
}
