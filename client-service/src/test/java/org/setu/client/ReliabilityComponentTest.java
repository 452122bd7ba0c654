package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.Office.Person;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class ReliabilityComponentTest extends ReliabilityTest {

    @Inject EventSchemas schemas;
    @Inject ObjectMapper mapper;

    private List<ConsumerRecord<String, String>> facts(int count) {
        return KafkaRecords.awaitAll(
                "setu.client.fact",
                fact ->
                        KafkaRecords.header(fact, "ce_type")
                                        .equals("org.setu.client.risk-changed.v1")
                                && account.equals(fact.key()),
                count);
    }

    /** Facts that were told, whether they are sent yet or not. */
    private long alarms() {
        return DATABASE.number(
                "select count(*) from activity where account_id = ?::uuid and type = 'TASK'",
                account);
    }

    @Test
    void ofNothingThereIsNoScoreAndItSaysWhy() {
        reliability()
                .body("accountId", equalTo(account), "name", equalTo(office.name("Große Reise")))
                .body("asOf", equalTo(today().toString()), "score", nullValue())
                .body("unscored", containsString("Nothing is known"))
                .body("confidence", equalTo(0.0f), "zone", nullValue())
                .body("reasons.input", contains("ALTMAN", "PAYMENT"))
                .body("reasons.weight", contains(0, 0), "ratios", empty())
                .body("creditLimit", nullValue(), "prepayment", equalTo(true));
        assertThat(rows("reliability_assessment", account)).isZero();
    }

    @Test
    void aScoreIsExplained() {
        told(STATEMENTS, statement());
        told(PAYMENTS, payment());
        told(SIGNALS, signal());
        reliability()
                .body("score", equalTo(67), "confidence", equalTo(1.0f))
                .body("zScore", equalTo(3.2648f), "zone", equalTo("SAFE"))
                .body("zMissing", nullValue(), "blocked", equalTo(false))
                .body("reasons.input", contains("ALTMAN", "PAYMENT", "SIGNAL"))
                .body("reasons.points", contains(78, 75, -10))
                .body("reasons.weight", contains(60, 40, null))
                .body("reasons[0].asOf", equalTo(lastYear()))
                .body("reasons[0].detail", containsString("3.2648 (SAFE) by ANNUAL_REPORT"))
                .body("ratios.find { it.name == 'equityToAssets' }.value", equalTo(0.45f))
                .body("ratios.find { it.name == 'currentRatio' }.value", equalTo(1.6666f))
                .body("ratios.find { it.name == 'netMargin' }.value", nullValue())
                // A tenth of 450,000 and not a twentieth of 2,400,000.50, times 67 %.
                .body("creditLimit.amount", equalTo("30000.00"))
                .body("creditLimit.currency", equalTo("EUR"))
                .body("prepayment", equalTo(false));
    }

    @Test
    void everythingThatIsLearntIsAssessedAndKeptWithWhatWasKnown() {
        String location = told(STATEMENTS, statement());
        asha.changes(location, "{\"note\":\"No new figure\"}").then().statusCode(200);
        latest("accountId", account)
                .then()
                .body("items", hasSize(1))
                .body("items[0].score", equalTo(78), "items[0].cause", equalTo("INPUT"))
                .body("items[0].accountName", equalTo(office.name("Große Reise")))
                .body("items[0].assessedBy", equalTo(asha.id()))
                .body("items[0].inputs.statements[0].id", equalTo(id(location)))
                .body("items[0].inputs.statements[0].figures.totalAssets", equalTo("1000000"))
                .body("items[0].inputs.statements[0].figures.revenue", equalTo("2400000.5"));
        assertThat(rows("reliability_assessment", account)).isOne();
        String first = latest("accountId", account).jsonPath().getString("items[0].id");

        asha.changes(location, "{\"figures\":{\"ebit\":\"0\"}}").then().statusCode(200);

        latest("accountId", account)
                .then()
                .body("items", hasSize(1))
                .body("items[0].inputs.statements[0].figures.ebit", equalTo("0"))
                .body("items[0].score", equalTo(71));
        asha.asks()
                .get(ASSESSMENTS + "/" + first)
                .then()
                .statusCode(200)
                .body("latest", equalTo(false), "score", equalTo(78))
                .body("inputs.statements[0].figures.ebit", equalTo("90000"));
        asha.orders(location + "/retract", Map.of("reason", "Wrong")).then().statusCode(200);
        latest("accountId", account)
                .then()
                .body("items[0].score", nullValue(), "items[0].inputs.statements", empty());
        assertThat(rows("reliability_assessment", account)).isEqualTo(3);
    }

    @Test
    void whoAsksGetsAnAssessmentThatIsKept() {
        told(STATEMENTS, statement());
        Response asked = asha.asks().body(Map.of("accountId", account)).post(ASSESSMENTS);
        asked.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("cause", equalTo("REQUEST"), "score", equalTo(78), "latest", equalTo(true));
        asha.asks()
                .get(asked.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(asked.jsonPath().getString("id")));
        assertThat(rows("reliability_assessment", account)).isEqualTo(2);
        asha.asks()
                .body(Map.of("leadId", lead))
                .post(ASSESSMENTS)
                .then()
                .statusCode(201)
                .body("leadName", equalTo(office.name("Новая компания")), "score", nullValue());
        for (String body :
                List.of(
                        "{}",
                        "{\"accountId\":\"%s\",\"leadId\":\"%s\"}".formatted(account, lead),
                        "{\"accountId\":\"%s\"}".formatted(NOBODY))) {
            asha.asks()
                    .body(body)
                    .post(ASSESSMENTS)
                    .then()
                    .spec(problem(ProblemType.INVALID_INPUT));
        }
        String key = UUID.randomUUID().toString();
        String one = asked(key);
        assertThat(asked(key)).isEqualTo(one);
        assertThat(rows("reliability_assessment", account)).isEqualTo(3);
    }

    private String asked(String key) {
        return asha.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("accountId", account))
                .post(ASSESSMENTS)
                .then()
                .statusCode(201)
                .extract()
                .asString();
    }

    @Test
    void aFallBelowTheThresholdIsToldOnce() throws IOException {
        told(STATEMENTS, statement());
        assertThat(alarms()).isZero();
        Map<String, Object> poor = statement("accountId", account, poorFigures());
        poor.put("periodEnd", today().minusMonths(1).toString());
        String location = told(STATEMENTS, poor);
        told(SIGNALS, signal());
        asha.asks().body(Map.of("accountId", account)).post(ASSESSMENTS).then().statusCode(201);

        assertThat(alarms()).isOne();
        asha.asks()
                .get("/api/v1/activities?type=TASK&accountId=" + account)
                .then()
                .body("items.ownerId", contains(asha.id()), "items.state", contains("PLANNED"))
                .body("items[0].subject", containsString("Look at the reliability"))
                .body("items[0].text.contains('33')", equalTo(false))
                .body("items[0].dueOn", equalTo(today().toString()));
        JsonNode fact = mapper.readTree(facts(1).getFirst().value());
        assertThat(schemas.violations("org.setu.client.risk-changed.v1", fact)).isEmpty();
        assertThat(fact.path("accountId").asText()).isEqualTo(account);
        assertThat(fact.path("accountName").asText()).isEqualTo(office.name("Große Reise"));
        assertThat(fact.path("oldScore").asInt()).isEqualTo(78);
        assertThat(fact.path("newScore").asInt()).isEqualTo(33);
        assertThat(fact.path("threshold").asInt()).isEqualTo(40);
        assertThat(fact.path("zone").asText()).isEqualTo("DISTRESS");
        assertThat(fact.path("blocked").asBoolean()).isFalse();
        assertThat(fact.path("reasons")).hasSize(2);

        asha.orders(location + "/retract", Map.of("reason", "Wrong")).then().statusCode(200);
        assertThat(alarms()).isOne();
        told(STATEMENTS, poor);
        assertThat(alarms()).isEqualTo(2);
        assertThat(facts(2)).hasSize(2);
    }

    @Test
    void aConfirmedBlockingSignalIsToldOnceAndMakesTheScoreZero() throws IOException {
        told(STATEMENTS, statement());
        String location = told(SIGNALS, signal("accountId", account, "INSOLVENCY"));
        reliability().body("blocked", equalTo(false), "score", equalTo(28));
        assertThat(alarms()).isOne();

        asha.orders(location + "/confirm", "").then().statusCode(200);
        told(PAYMENTS, payment());

        reliability()
                .body("blocked", equalTo(true), "score", equalTo(0), "prepayment", equalTo(true))
                .body("creditLimit.amount", equalTo("0.00"));
        assertThat(alarms()).isEqualTo(2);
        JsonNode fact = mapper.readTree(facts(2).getLast().value());
        assertThat(schemas.violations("org.setu.client.risk-changed.v1", fact)).isEmpty();
        assertThat(fact.path("blocked").asBoolean()).isTrue();
        assertThat(fact.path("newScore").asInt()).isZero();
        head.orders(location + "/dismiss", Map.of("reason", "Lifted")).then().statusCode(200);
        reliability().body("blocked", equalTo(false), "score", equalTo(77));
        assertThat(alarms()).isEqualTo(2);
    }

    @Test
    void theOwnerOfALeadIsToldToo() {
        told(STATEMENTS, statement("leadId", lead, poorFigures()));
        asha.asks()
                .get("/api/v1/activities?leadId=" + lead)
                .then()
                .body("items.ownerId", contains(asha.id()))
                .body("items[0].subject", containsString("Look at the reliability"));
    }

    @Test
    void ofManyWhoLearnSomethingAtOnceTheThresholdIsCrossedOnce() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Map<String, Object> body = statement("accountId", account, poorFigures());
            body.put("periodEnd", today().minusMonths(i + 1).toString());
            calls.add(() -> asha.asks().body(body).post(STATEMENTS).statusCode());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(alarms()).isOne();
        assertThat(
                        DATABASE.number(
                                "select count(*) from reliability_assessment where latest and"
                                        + " account_id = ?::uuid",
                                account))
                .isOne();
        latest("accountId", account).then().body("items[0].inputs.statements", hasSize(4));
    }

    @Test
    void negativeEquityTakesOffWhatItsKindSays() {
        Map<String, Object> figures = poorFigures();
        figures.put("bookEquity", "-100");
        figures.put("retainedEarnings", "900");
        told(STATEMENTS, statement("accountId", account, figures));
        reliability()
                .body("reasons.input", contains("ALTMAN", "PAYMENT", "SIGNAL"))
                .body("reasons[2].points", equalTo(-25))
                .body("reasons[2].detail", containsString("NEGATIVE_EQUITY"));
        assertThat(rows("risk_signal", account)).isZero();
    }

    @Test
    void zeroDenominatorsGiveNoZ() {
        Map<String, Object> figures = poorFigures();
        figures.put("totalLiabilities", "0");
        told(STATEMENTS, statement("accountId", account, figures));
        reliability()
                .body("score", nullValue(), "zScore", nullValue())
                .body("zMissing", equalTo("Total liabilities are zero"))
                .body(
                        "ratios.find { it.name == 'equityToLiabilities' }.missing",
                        equalTo("The denominator is zero"));
    }

    @Test
    void theLargestFiguresAreReckonedWith() {
        Map<String, Object> figures = poorFigures();
        figures.put("totalAssets", "0.000001");
        figures.put("workingCapital", "0");
        figures.put("bookEquity", "0");
        figures.put("totalLiabilities", "0.000001");
        figures.put("retainedEarnings", "9999999999999999999.999999");
        figures.put("revenue", "9999999999999999999.999999");
        Map<String, Object> body = statement("accountId", account, figures);
        body.put("months", 1);
        told(STATEMENTS, body);
        reliability().body("score", equalTo(100), "zone", equalTo("SAFE"));
    }

    @Test
    void managersSeeWhomToWorryAbout() {
        told(STATEMENTS, statement("accountId", account, poorFigures()));
        String other = account("Sichere Reise");
        told(STATEMENTS, statement("accountId", other, goodFigures()));
        String third = account("Unbekannt");
        asha.asks().body(Map.of("accountId", third)).post(ASSESSMENTS).then().statusCode(201);
        String all = ASSESSMENTS + "?latest=true&sort=score";
        head.asks().get(all).then().body("items.score", contains(33, 78, null));
        head.asks()
                .get(all + "&score[lt]=40")
                .then()
                .body("items.accountId", contains(account))
                .body("items.accountName", contains(office.name("Große Reise")));
        head.asks().get(all + "&score[gte]=40").then().body("items.accountId", contains(other));
        head.asks().get(all + "&zone=DISTRESS").then().body("items.accountId", contains(account));
        head.asks().get(all + "&score[null]=true").then().body("items.accountId", contains(third));
        head.asks()
                .get(all + "&confidence[gte]=0.6&prepayment=false&blocked=false&count=true")
                .then()
                .body("items.accountId", contains(other), "total", equalTo(1));
        Response page = head.asks().get(all + "&limit=2");
        page.then().body("items.score", contains(33, 78));
        head.asks()
                .get(all + "&limit=2&after=" + page.jsonPath().getString("next"))
                .then()
                .body("items.accountId", contains(third), "next", nullValue());
        for (String wrong : List.of("colour=1", "score=x", "zone=RED", "sort=zone", "q=x")) {
            head.asks()
                    .get(ASSESSMENTS + "?" + wrong)
                    .then()
                    .spec(
                            problemIn(
                                    ProblemType.INVALID_INPUT,
                                    wrong.substring(0, wrong.indexOf('='))));
        }
        boris.asks().get(all + "&count=true").then().body("items", empty(), "total", equalTo(0));
    }

    @Test
    void whoSeesTheClientSeesHowReliableItIsAndNobodyElse() {
        told(STATEMENTS, statement());
        told(STATEMENTS, statement("leadId", lead, goodFigures()));
        String assessment = latest("accountId", account).jsonPath().getString("items[0].id");
        for (String path :
                List.of(
                        "/api/v1/accounts/" + account + "/reliability",
                        "/api/v1/leads/" + lead + "/reliability",
                        ASSESSMENTS + "/" + assessment)) {
            head.asks().get(path).then().statusCode(200).body("score", equalTo(78));
            Office.auditor().get(path).then().statusCode(200);
            Office.steward().get(path).then().statusCode(200);
            boris.asks().get(path).then().spec(problem(ProblemType.NOT_FOUND));
        }
        boris.asks()
                .body(Map.of("accountId", account))
                .post(ASSESSMENTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        boris.asks()
                .body(Map.of("leadId", lead))
                .post(ASSESSMENTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/leadId"));
        assertThat(rows("reliability_assessment", account)).isOne();
        takeIntoTeam(boris);
        boris.asks().get(ASSESSMENTS + "/" + assessment).then().statusCode(200);
        boris.asks()
                .get("/api/v1/accounts/" + account + "/reliability")
                .then()
                .body("score", equalTo(78));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract-manager", "auditor"})
    void readersAssessNobody(String role) {
        Person reader = office.person("Mira", role, region);
        takeIntoTeam(reader);
        reader.asks().get("/api/v1/accounts/" + account + "/reliability").then().statusCode(200);
        reader.asks()
                .body(Map.of("accountId", account))
                .post(ASSESSMENTS)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(rows("reliability_assessment", account)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-agent", "marketing", "colleague", "administrator", "partner"})
    void whoDoesNotDealWithCreditReadsNothing(String role) {
        for (String path :
                List.of(
                        "/api/v1/accounts/" + account + "/reliability",
                        "/api/v1/leads/" + lead + "/reliability",
                        ASSESSMENTS,
                        ASSESSMENTS + "/" + NOBODY)) {
            as("nobody", role).get(path).then().spec(problem(ProblemType.FORBIDDEN));
        }
    }
}
