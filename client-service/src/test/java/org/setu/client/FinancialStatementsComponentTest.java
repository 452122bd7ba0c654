package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office.Person;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class FinancialStatementsComponentTest extends ReliabilityTest {

    private static final String WHY = "{\"reason\":\"Another company of this name\"}";

    private long stored() {
        return rows("financial_statement", account);
    }

    @Test
    void aStatementIsShownWholeAndExactly() {
        Map<String, Object> body = statement();
        body.put("months", 6);
        body.put("sourceDetail", "Handelsregister München");
        body.put("note", "समूह के आँकड़े\n集团数字");
        Map<String, Object> figures = goodFigures();
        figures.put("netIncome", "-9999999999999999999.999999");
        body.put("figures", figures);
        String location = told(STATEMENTS, body);
        asha.asks()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("accountId", equalTo(account), "leadId", nullValue())
                .body("periodEnd", equalTo(lastYear()), "months", equalTo(6))
                .body("currency", equalTo("EUR"), "source", equalTo("ANNUAL_REPORT"))
                .body("sourceDetail", equalTo("Handelsregister München"))
                .body("audited", equalTo(true), "retracted", equalTo(false))
                .body("note", equalTo("समूह के आँकड़े\n集团数字"))
                .body("figures.totalAssets", equalTo("1000000"))
                .body("figures.revenue", equalTo("2400000.5"))
                .body("figures.netIncome", equalTo("-9999999999999999999.999999"))
                .body("figures.workingCapital", nullValue());
    }

    @Test
    void aLeadHasStatementsToo() {
        String location = told(STATEMENTS, statement("leadId", lead, goodFigures()));
        asha.asks()
                .get(location)
                .then()
                .body("leadId", equalTo(lead), "accountId", nullValue(), "months", equalTo(12));
        asha.asks()
                .get(STATEMENTS + "?leadId=" + lead)
                .then()
                .body("items.id", contains(id(location)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accountId|null|/accountId",
                "accountId|\"17\"|/accountId",
                "accountId|\"00000000-0000-7000-8000-000000000000\"|/accountId",
                "leadId|\"00000000-0000-7000-8000-000000000000\"|/leadId",
                "periodEnd|null|/periodEnd",
                "periodEnd|\"2026-02-30\"|/periodEnd",
                "periodEnd|\"2199-12-31\"|/periodEnd",
                "periodEnd|\"1899-12-31\"|/periodEnd",
                "periodEnd|20000|/periodEnd",
                "months|0|/months",
                "months|25|/months",
                "months|1.5|/months",
                "currency|null|/currency",
                "currency|\"EURO\"|/currency",
                "currency|\"XQQ\"|/currency",
                "source|null|/source",
                "source|\"NEWS\"|/source",
                "sourceDetail|\"x\\ny\"|/sourceDetail",
                "audited|\"yes\"|/audited",
                "note|\"\"|/note",
                "note|\"a\\u0000b\"|/note",
                "figures|null|/figures",
                "figures|{}|/figures",
                "figures|[]|/figures",
                "figures|{\"ebit\":5}|/figures/ebit",
                "figures|{\"ebit\":\"5,0\"}|/figures/ebit",
                "figures|{\"ebit\":\"1e9\"}|/figures/ebit",
                "figures|{\"ebit\":\"0.0000001\"}|/figures/ebit",
                "figures|{\"ebit\":\"99999999999999999999\"}|/figures/ebit",
                "figures|{\"profit\":\"5\"}|/figures/profit",
                "figures|{\"totalAssets\":\"-0.01\"}|/figures/totalAssets",
                "figures|{\"revenue\":\"-1\"}|/figures/revenue",
                "figures|{\"totalAssets\":\"10\",\"currentAssets\":\"11\"}|/figures/currentAssets",
                "figures|{\"totalLiabilities\":\"1\",\"currentLiabilities\":\"2\"}"
                        + "|/figures/currentLiabilities",
                "figures|{\"totalAssets\":\"10\",\"bookEquity\":\"8\",\"totalLiabilities\":\"8\"}"
                        + "|/figures/bookEquity",
                "retracted|true|/retracted"
            })
    void aBadFieldIsNamedAndNothingIsKept(String field, String value, String pointer)
            throws IOException {
        Map<String, Object> body = statement();
        if (field.equals("leadId")) {
            body.remove("accountId");
        }
        body.remove(field);
        String rest = new ObjectMapper().writeValueAsString(body).substring(1);
        asha.asks()
                .body("{\"%s\":%s,%s".formatted(field, value, rest))
                .post(STATEMENTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(stored()).isZero();
        assertThat(rows("reliability_assessment", account)).isZero();
    }

    @Test
    void aStatementIsOfOneOnly() {
        Map<String, Object> body = statement();
        body.put("leadId", lead);
        asha.asks()
                .body(body)
                .post(STATEMENTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/leadId"));
        assertThat(stored()).isZero();
        assertThat(leadRows("financial_statement", lead)).isZero();
    }

    @Test
    void aChangeMergesAndTheClientStays() {
        String location = told(STATEMENTS, statement());
        asha.changes(location, "{\"figures\":{\"ebit\":\"100000\",\"revenue\":null}}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("figures.ebit", equalTo("100000"), "figures.revenue", nullValue())
                .body("figures.bookEquity", equalTo("450000"));
        asha.changes(location, "{\"figures\":{\"ebit\":\"100000.00\"}}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        String before = asItIs(location);
        asha.changes(location, "{\"accountId\":\"%s\"}".formatted(account("Other")))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        asha.changes(location, "{\"accountId\":null,\"leadId\":\"%s\"}".formatted(lead))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        asha.changes(location, "{\"figures\":{\"currentAssets\":\"1000001\"}}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/figures/currentAssets"));
        asha.changes(location, "{\"periodEnd\":\"2199-01-01\"}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/periodEnd"));
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void aDayAndASourceHaveOneStatementUntilItIsRetracted() {
        String location = told(STATEMENTS, statement());
        asha.asks()
                .body(statement())
                .post(STATEMENTS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/periodEnd"));
        Map<String, Object> other = statement();
        other.put("source", "REGISTER");
        String register = told(STATEMENTS, other);
        asha.changes(register, "{\"source\":\"ANNUAL_REPORT\"}")
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/periodEnd"));
        asha.asks().get(register).then().body("source", equalTo("REGISTER"));
        assertThat(stored()).isEqualTo(2);

        asha.orders(location + "/retract", WHY)
                .then()
                .statusCode(200)
                .body("retracted", equalTo(true))
                .body("retractReason", equalTo("Another company of this name"));
        told(STATEMENTS, statement());
        asha.asks().get(location).then().statusCode(200).body("retracted", equalTo(true));
        asha.asks()
                .get(STATEMENTS + "?retracted=true&accountId=" + account)
                .then()
                .body("items.id", contains(id(location)));
        asha.asks()
                .get(STATEMENTS + "?accountId=" + account)
                .then()
                .body("items.size()", equalTo(2));
    }

    @Test
    void whatIsRetractedIsNotChangedNorRetractedAgain() {
        String location = told(STATEMENTS, statement());
        for (String reason : List.of("{}", "{\"reason\":\"\"}", "{\"reason\":null}")) {
            asha.orders(location + "/retract", reason)
                    .then()
                    .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        }
        asha.asks().get(location).then().body("retracted", equalTo(false));
        asha.orders(location + "/retract", WHY).then().statusCode(200);
        String before = asItIs(location);
        asha.orders(location + "/retract", WHY)
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        for (String patch : List.of("{\"note\":\"x\"}", "{}")) {
            asha.changes(location, patch).then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        }
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void ofTwoWhoEnterTheSameAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < 4; round++) {
            Map<String, Object> body = statement();
            body.put("periodEnd", today().minusYears(1 + round).toString());
            Callable<Integer> call = () -> asha.asks().body(body).post(STATEMENTS).statusCode();
            List<Integer> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<Integer> answer : threads.invokeAll(List.of(call, call))) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
        assertThat(stored()).isEqualTo(4);
        assertThat(
                        DATABASE.number(
                                "select count(*) from reliability_assessment where latest and"
                                        + " account_id = ?::uuid",
                                account))
                .isOne();
    }

    @Test
    void whoSeesTheClientSeesItsStatementsAndNobodyElse() {
        String location = told(STATEMENTS, statement());
        String ofLead = told(STATEMENTS, statement("leadId", lead, goodFigures()));
        head.asks().get(location).then().statusCode(200);
        head.asks().get(ofLead).then().statusCode(200);
        Office.auditor().get(location).then().statusCode(200);
        Office.steward().get(ofLead).then().statusCode(200);
        for (String one : List.of(location, ofLead)) {
            boris.asks().get(one).then().spec(problem(ProblemType.NOT_FOUND));
            boris.changes(one, "{\"note\":\"x\"}").then().spec(problem(ProblemType.NOT_FOUND));
            boris.orders(one + "/retract", WHY).then().spec(problem(ProblemType.NOT_FOUND));
        }
        boris.asks()
                .get(STATEMENTS + "?count=true&accountId=" + account)
                .then()
                .body("items", empty(), "total", equalTo(0));
        boris.asks()
                .body(statement())
                .post(STATEMENTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        boris.asks()
                .body(statement("leadId", lead, goodFigures()))
                .post(STATEMENTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/leadId"));
        assertThat(stored()).isOne();
        asha.orders("/api/v1/accounts/" + account + "/hand-over", Map.of("ownerId", boris.id()))
                .then()
                .statusCode(200);
        boris.asks().get(location).then().statusCode(200).body("version", equalTo(0));
        asha.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract-manager", "auditor"})
    void readersChangeNothing(String role) {
        String location = told(STATEMENTS, statement());
        Person reader = office.person("Mira", role, region);
        takeIntoTeam(reader);
        reader.asks().get(location).then().statusCode(200);
        reader.asks().get(STATEMENTS).then().statusCode(200);
        reader.asks()
                .body(statement())
                .post(STATEMENTS)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        reader.changes(location, "{\"note\":\"x\"}").then().spec(problem(ProblemType.FORBIDDEN));
        reader.orders(location + "/retract", WHY).then().spec(problem(ProblemType.FORBIDDEN));
        asha.asks().get(location).then().body("version", equalTo(0));
        assertThat(stored()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-agent", "marketing", "colleague", "administrator", "partner"})
    void whoDoesNotDealWithCreditReadsNothing(String role) {
        for (String path : List.of(STATEMENTS, STATEMENTS + "/" + NOBODY)) {
            as("nobody", role).get(path).then().spec(problem(ProblemType.FORBIDDEN));
        }
    }

    @Test
    void dataStewardsEnterThem() {
        Response entered = Office.steward().body(statement()).post(STATEMENTS);
        entered.then().statusCode(201);
        asha.asks().get(entered.header("Location")).then().statusCode(200);
    }

    @Test
    void nobodyChangesWhatHeHasNotSeen() {
        String location = told(STATEMENTS, statement());
        asha.changes(location, "{\"note\":\"x\"}").then().statusCode(200);
        String before = asItIs(location);
        asha.patches(location, "\"0\"", "{\"note\":\"y\"}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks()
                .contentType("application/merge-patch+json")
                .body("{\"note\":\"y\"}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha.asks()
                .header("If-Match", "\"0\"")
                .body(WHY)
                .post(location + "/retract")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks()
                .body(WHY)
                .post(location + "/retract")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        assertThat(asItIs(location)).isEqualTo(before);
        asha.asks()
                .header("If-None-Match", asha.asks().get(location).header("ETag"))
                .get(location)
                .then()
                .statusCode(304);
    }

    @Test
    void aRepeatedRequestEntersOnce() {
        String key = UUID.randomUUID().toString();
        Response first =
                asha.asks().header("Idempotency-Key", key).body(statement()).post(STATEMENTS);
        Response second =
                asha.asks().header("Idempotency-Key", key).body(statement()).post(STATEMENTS);
        first.then().statusCode(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        Map<String, Object> other = statement();
        other.put("note", "Other");
        asha.asks()
                .header("Idempotency-Key", key)
                .body(other)
                .post(STATEMENTS)
                .then()
                .spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
        assertThat(stored()).isOne();
    }

    @Test
    void statementsAreFoundByWhatIsKnownOfThem() {
        Map<String, Object> old = statement();
        old.put("periodEnd", "2020-12-31");
        old.put("source", "REGISTER");
        old.put("currency", "INR");
        old.put("audited", false);
        old.put("note", "Zwischenabschluß");
        String older = told(STATEMENTS, old);
        String newer = told(STATEMENTS, statement());
        String mine = STATEMENTS + "?accountId=" + account + "&";
        Map<String, String> found = new HashMap<>();
        found.put("source=REGISTER", older);
        found.put("currency=INR", older);
        found.put("audited=true", newer);
        found.put("periodEnd[lt]=2021-01-01", older);
        found.put("q=zwischenab", older);
        found.put("limit=1&sort=-periodEnd", newer);
        found.put("limit=1&sort=changedAt", older);
        found.forEach((query, one) ->
                asha.asks()
                        .get(mine + query)
                        .then()
                        .statusCode(200)
                        .body("items.id", contains(id(one))));
        asha.asks()
                .get(mine + "count=true")
                .then()
                .body("items.id", containsInAnyOrder(id(older), id(newer)), "total", equalTo(2));
        Response page = asha.asks().get(mine + "limit=1");
        page.then().body("items.id", contains(id(older)));
        asha.asks()
                .get(mine + "limit=1&after=" + page.jsonPath().getString("next"))
                .then()
                .body("items.id", contains(id(newer)), "next", nullValue());
        for (String wrong : List.of("colour=1", "source=NEWS", "periodEnd=soon", "sort=note")) {
            String name = wrong.substring(0, wrong.indexOf('='));
            asha.asks()
                    .get(STATEMENTS + "?" + wrong)
                    .then()
                    .spec(problemIn(ProblemType.INVALID_INPUT, name));
        }
    }

    @Test
    void everyChangeIsAudited() {
        String location = told(STATEMENTS, statement());
        asha.orders(location + "/retract", WHY).then().statusCode(200);
        assertThat(
                        DATABASE.rows(
                                "select operation from audit_entry where entity ="
                                        + " 'financial_statement' and row_id = ? order by id",
                                id(location)))
                .containsExactly(Map.of("operation", "INSERT"), Map.of("operation", "UPDATE"));
    }
}
