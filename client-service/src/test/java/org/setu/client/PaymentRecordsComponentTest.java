package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class PaymentRecordsComponentTest extends ReliabilityTest {

    private static final String WHY = "{\"reason\":\"Counted twice\"}";

    private long stored() {
        return rows("payment_record", account);
    }

    @Test
    void howAnAccountPaysIsShownWholeAndCounts() {
        Map<String, Object> body = payment();
        body.put("note", "पिछले बारह महीने");
        asha.asks()
                .get(told(PAYMENTS, body))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("accountId", equalTo(account), "invoicesDue", equalTo(20))
                .body("paidLate", equalTo(10), "averageDaysLate", equalTo(30))
                .body("asOf", equalTo(today().minusDays(30).toString()))
                .body("source", equalTo("Buchhaltung"), "note", equalTo("पिछले बारह महीने"))
                .body("retracted", equalTo(false), "retractReason", nullValue());
        reliability().body("score", equalTo(75), "confidence", equalTo(0.4f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accountId|null|/accountId",
                "accountId|\"00000000-0000-7000-8000-000000000000\"|/accountId",
                "asOf|null|/asOf",
                "asOf|\"2199-12-31\"|/asOf",
                "asOf|\"soon\"|/asOf",
                "invoicesDue|null|/invoicesDue",
                "invoicesDue|0|/invoicesDue",
                "invoicesDue|1000001|/invoicesDue",
                "invoicesDue|9|/paidLate",
                "paidLate|-1|/paidLate",
                "paidLate|21|/paidLate",
                "paidLate|1.5|/paidLate",
                "paidLate|0|/averageDaysLate",
                "averageDaysLate|0|/averageDaysLate",
                "averageDaysLate|3651|/averageDaysLate",
                "averageDaysLate|99999999999|/averageDaysLate",
                "source|null|/source",
                "source|\"\"|/source",
                "note|\"\"|/note",
                "leadId|\"00000000-0000-7000-8000-000000000000\"|/leadId"
            })
    void aBadFieldIsNamedAndNothingIsKept(String field, String value, String pointer)
            throws IOException {
        Map<String, Object> body = payment();
        body.remove(field);
        String rest = new ObjectMapper().writeValueAsString(body).substring(1);
        asha.asks()
                .body("{\"%s\":%s,%s".formatted(field, value, rest))
                .post(PAYMENTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(stored()).isZero();
    }

    @Test
    void aDayIsToldOnceUntilItIsRetracted() {
        String location = told(PAYMENTS, payment());
        asha.asks()
                .body(payment())
                .post(PAYMENTS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/asOf"));
        assertThat(stored()).isOne();
        asha.orders(location + "/retract", "{}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        asha.orders(location + "/retract", WHY)
                .then()
                .statusCode(200)
                .body("retracted", equalTo(true), "retractReason", equalTo("Counted twice"));
        reliability().body("score", nullValue(), "confidence", equalTo(0.0f));
        String before = asItIs(location);
        asha.orders(location + "/retract", WHY)
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.changes(location, "{\"note\":\"x\"}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        assertThat(asItIs(location)).isEqualTo(before);
        told(PAYMENTS, payment());
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void aChangeMergesAndTheAccountStays() {
        String location = told(PAYMENTS, payment());
        asha.changes(location, "{\"paidLate\":0,\"averageDaysLate\":0}")
                .then()
                .statusCode(200)
                .body("paidLate", equalTo(0), "version", equalTo(1));
        reliability().body("score", equalTo(100));
        asha.changes(location, "{\"paidLate\":0}").then().body("version", equalTo(1));
        String before = asItIs(location);
        asha.changes(location, "{\"accountId\":\"%s\"}".formatted(account("Other")))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        asha.changes(location, "{\"paidLate\":1}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/averageDaysLate"));
        asha.patches(location, "\"0\"", "{\"note\":\"x\"}")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks()
                .body(WHY)
                .post(location + "/retract")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        assertThat(asItIs(location)).isEqualTo(before);
    }

    @Test
    void whoSeesTheAccountSeesHowItPaysAndNobodyElse() {
        String location = told(PAYMENTS, payment());
        head.asks().get(location).then().statusCode(200);
        Office.auditor().get(location).then().statusCode(200);
        boris.asks().get(location).then().spec(problem(ProblemType.NOT_FOUND));
        boris.changes(location, "{\"note\":\"x\"}").then().spec(problem(ProblemType.NOT_FOUND));
        boris.orders(location + "/retract", WHY).then().spec(problem(ProblemType.NOT_FOUND));
        boris.asks()
                .get(PAYMENTS + "?count=true&accountId=" + account)
                .then()
                .body("items", empty(), "total", equalTo(0));
        boris.asks()
                .body(payment())
                .post(PAYMENTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/accountId"));
        assertThat(stored()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract-manager", "auditor"})
    void readersChangeNothing(String role) {
        String location = told(PAYMENTS, payment());
        Person reader = office.person("Mira", role, region);
        takeIntoTeam(reader);
        reader.asks().get(location).then().statusCode(200);
        reader.asks().get(PAYMENTS).then().statusCode(200);
        reader.asks().body(payment()).post(PAYMENTS).then().spec(problem(ProblemType.FORBIDDEN));
        reader.changes(location, "{\"note\":\"x\"}").then().spec(problem(ProblemType.FORBIDDEN));
        reader.orders(location + "/retract", WHY).then().spec(problem(ProblemType.FORBIDDEN));
        asha.asks().get(location).then().body("version", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-agent", "marketing", "colleague", "administrator", "partner"})
    void whoDoesNotDealWithCreditReadsNothing(String role) {
        as("nobody", role).get(PAYMENTS).then().spec(problem(ProblemType.FORBIDDEN));
        as("nobody", role).get(PAYMENTS + "/" + NOBODY).then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void aRepeatedRequestTellsOnceAndRecordsAreFound() {
        String key = UUID.randomUUID().toString();
        Response first = asha.asks().header("Idempotency-Key", key).body(payment()).post(PAYMENTS);
        Response second = asha.asks().header("Idempotency-Key", key).body(payment()).post(PAYMENTS);
        first.then().statusCode(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(stored()).isOne();
        Map<String, Object> old = new HashMap<>(payment());
        old.put("asOf", "2020-12-31");
        old.put("note", "Größer");
        old.put("paidLate", 20);
        String older = told(PAYMENTS, old);
        String mine = PAYMENTS + "?accountId=" + account + "&";
        for (String query :
                List.of("asOf[lt]=2021-01-01", "paidLate[gt]=10", "q=großer", "limit=1")) {
            asha.asks().get(mine + query).then().body("items.id", contains(id(older)));
        }
        asha.asks()
                .get(PAYMENTS + "?leadId=" + lead)
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "leadId"));
    }
}
