package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class RiskSignalKindsComponentTest extends ReliabilityTest {

    private static final String KINDS = "/api/v1/risk-signal-kinds";

    private final String key =
            "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    private Map<String, Object> kind() {
        Map<String, Object> body = new HashMap<>();
        body.put("key", key);
        body.put("name", "हड़ताल, Streik");
        body.put("points", 10);
        body.put("validDays", 90);
        return body;
    }

    private String added() {
        return administrator()
                .body(kind())
                .post(KINDS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response changes(String location, String patch) {
        return administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", administrator().get(location).header("ETag"))
                .body(patch)
                .patch(location);
    }

    private long stored() {
        return DATABASE.number("select count(*) from risk_signal_kind where key = ?", key);
    }

    @Test
    void theUsualKindsAreThere() {
        asha.asks()
                .get(KINDS + "?limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.key",
                        hasItems(
                                "LATE_PAYMENT",
                                "NEGATIVE_EQUITY",
                                "COURT_CASE",
                                "CHANGE_OF_MANAGEMENT",
                                "VOLUME_DROP",
                                "ADDRESS_CHANGE",
                                "SANCTION",
                                "INSOLVENCY"));
        asha.asks()
                .get(KINDS + "?key=SANCTION")
                .then()
                .body("items.blocking", contains(true), "items.points", contains(100));
    }

    @Test
    void aKindIsShownWholeAndUsed() {
        String location = added();
        asha.asks()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("key", equalTo(key), "name", equalTo("हड़ताल, Streik"))
                .body("points", equalTo(10), "validDays", equalTo(90))
                .body("blocking", equalTo(false), "active", equalTo(true));
        asha.asks()
                .get(told(SIGNALS, signal("accountId", account, key)))
                .then()
                .body("expiresOn", equalTo(today().plusDays(80).toString()));
    }

    @Test
    void whatIsNotActiveIsNotToldAndCountsOn() {
        String location = added();
        told(STATEMENTS, statement());
        confirmed(signal("accountId", account, key));
        changes(location, "{\"active\":false,\"points\":30}")
                .then()
                .statusCode(200)
                .body("active", equalTo(false), "points", equalTo(30), "version", equalTo(1));
        changes(location, "{\"active\":false}").then().body("version", equalTo(1));
        asha.asks()
                .body(signal("accountId", account, key))
                .post(SIGNALS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/kind"));
        assertThat(rows("risk_signal", account)).isOne();
        reliability().body("score", equalTo(48));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key|null|/key",
                "key|\"lower\"|/key",
                "key|\"1ST\"|/key",
                "key|\"A-B\"|/key",
                "name|null|/name",
                "name|\"\"|/name",
                "points|null|/points",
                "points|0|/points",
                "points|101|/points",
                "points|1.5|/points",
                "validDays|0|/validDays",
                "validDays|3651|/validDays",
                "blocking|\"yes\"|/blocking",
                "colour|1|/colour"
            })
    void aBadFieldIsNamedAndNothingIsKept(String field, String value, String pointer)
            throws IOException {
        Map<String, Object> body = kind();
        body.remove(field);
        String rest = new ObjectMapper().writeValueAsString(body).substring(1);
        administrator()
                .body("{\"%s\":%s,%s".formatted(field, value, rest))
                .post(KINDS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
        assertThat(stored()).isZero();
    }

    @Test
    void aKeyIsTakenOnceAndStays() {
        String location = added();
        administrator()
                .body(kind())
                .post(KINDS)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/key"));
        changes(location, "{\"key\":\"OTHER\"}")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/key"));
        administrator()
                .contentType("application/merge-patch+json")
                .body("{\"points\":1}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        administrator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"7\"")
                .body("{\"points\":1}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        asha.asks().get(location).then().body("version", equalTo(0), "points", equalTo(10));
        assertThat(stored()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account-manager",
                "sales-head",
                "contract-manager",
                "data-steward",
                "auditor"
            })
    void whoSeesSignalsReadsWhatTheyMean(String role) {
        String location = added();
        as("reader", role).get(location).then().statusCode(200);
        as("reader", role).body(kind()).post(KINDS).then().spec(problem(ProblemType.FORBIDDEN));
        as("reader", role)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"points\":1}")
                .patch(location)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        administrator().get(location).then().body("version", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-agent", "marketing", "colleague", "partner"})
    void whoDoesNotReadsNothing(String role) {
        as("nobody", role).get(KINDS).then().spec(problem(ProblemType.FORBIDDEN));
        as("nobody", role).get(KINDS + "/" + NOBODY).then().spec(problem(ProblemType.FORBIDDEN));
    }
}
