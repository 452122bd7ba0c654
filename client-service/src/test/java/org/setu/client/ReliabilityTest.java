package org.setu.client;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.setu.client.Office.Person;
import org.setu.platform.testing.TestDatabase;

/** An account and a lead of Asha, and what is known of them, made through the API. */
public abstract class ReliabilityTest {

    protected static final String STATEMENTS = "/api/v1/financial-statements";
    protected static final String SIGNALS = "/api/v1/risk-signals";
    protected static final String PAYMENTS = "/api/v1/payment-records";
    protected static final String ASSESSMENTS = "/api/v1/reliability-assessments";
    protected static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    protected static final TestDatabase DATABASE = TestDatabase.of("client");

    protected Office office;
    protected String region;
    protected Person head;
    protected Person asha;
    protected Person boris;
    protected String account;
    protected String lead;

    @BeforeEach
    protected void anAccountAndALeadOfAsha() {
        office = new Office();
        region = office.territory("East", "");
        head = office.person("Head", "sales-head", region);
        asha = office.person("Asha", "account-manager", region);
        boris = office.person("Boris", "account-manager", office.territory("West", ""));
        account = account("Große Reise");
        lead = lead("Новая компания");
    }

    protected String account(String name) {
        return Office.id(
                asha.asks().body(Map.of("name", office.name(name))).post("/api/v1/accounts"));
    }

    protected String lead(String company) {
        return Office.id(
                asha.asks()
                        .body(
                                Map.of(
                                        "company",
                                        office.name(company),
                                        "source",
                                        "CALL",
                                        "ownerId",
                                        asha.id()))
                        .post("/api/v1/leads"));
    }

    protected static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** The end of a year whose figures are fresh. */
    protected static String lastYear() {
        return today().minusMonths(6).toString();
    }

    /** Figures of which Z'' is 3.2648: safe, 78 points. */
    protected static Map<String, Object> goodFigures() {
        return new HashMap<>(
                Map.of(
                        "totalAssets", "1000000.00",
                        "currentAssets", "500000",
                        "currentLiabilities", "300000",
                        "retainedEarnings", "150000",
                        "ebit", "90000",
                        "bookEquity", "450000",
                        "totalLiabilities", "550000",
                        "revenue", "2400000.5"));
    }

    /** Figures of which Z'' is 1.05: distress, 33 points. */
    protected static Map<String, Object> poorFigures() {
        return new HashMap<>(
                Map.of(
                        "totalAssets", "1000",
                        "workingCapital", "0",
                        "retainedEarnings", "0",
                        "ebit", "0",
                        "bookEquity", "500",
                        "totalLiabilities", "500"));
    }

    protected Map<String, Object> statement(String field, String id, Map<String, Object> figures) {
        Map<String, Object> body = new HashMap<>();
        body.put(field, id);
        body.put("periodEnd", lastYear());
        body.put("currency", "EUR");
        body.put("source", "ANNUAL_REPORT");
        body.put("audited", true);
        body.put("figures", figures);
        return body;
    }

    protected Map<String, Object> statement() {
        return statement("accountId", account, goodFigures());
    }

    protected Map<String, Object> signal(String field, String id, String kind) {
        Map<String, Object> body = new HashMap<>();
        body.put(field, id);
        body.put("kind", kind);
        body.put("observedOn", today().minusDays(10).toString());
        body.put("source", "न्यायालय");
        return body;
    }

    protected Map<String, Object> signal() {
        return signal("accountId", account, "COURT_CASE");
    }

    protected Map<String, Object> payment() {
        Map<String, Object> body = new HashMap<>();
        body.put("accountId", account);
        body.put("asOf", today().minusDays(30).toString());
        body.put("invoicesDue", 20);
        body.put("paidLate", 10);
        body.put("averageDaysLate", 30);
        body.put("source", "Buchhaltung");
        return body;
    }

    protected String told(String collection, Map<String, Object> body) {
        return told(asha, collection, body);
    }

    protected static String told(Person by, String collection, Map<String, Object> body) {
        return by.asks()
                .body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    protected String confirmed(Map<String, Object> body) {
        String location = told(SIGNALS, body);
        asha.orders(location + "/confirm", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        return location;
    }

    protected ValidatableResponse reliability() {
        return asha.asks()
                .get("/api/v1/accounts/" + account + "/reliability")
                .then()
                .statusCode(200);
    }

    protected ValidatableResponse leadReliability(String of) {
        return asha.asks().get("/api/v1/leads/" + of + "/reliability").then().statusCode(200);
    }

    protected Response latest(String field, String id) {
        return asha.asks().get(ASSESSMENTS + "?latest=true&" + field + "=" + id);
    }

    protected void qualified(String of) {
        asha.orders("/api/v1/leads/" + of + "/start", "").then().statusCode(200);
        asha.orders("/api/v1/leads/" + of + "/qualify", "").then().statusCode(200);
    }

    protected static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    protected String asItIs(String location) {
        return asha.asks().get(location).asString();
    }

    protected long rows(String table, String of) {
        return DATABASE.number("select count(*) from " + table + " where account_id = ?::uuid", of);
    }

    protected long leadRows(String table, String of) {
        return DATABASE.number("select count(*) from " + table + " where lead_id = ?::uuid", of);
    }

    protected void takeIntoTeam(Person one) {
        asha.changes(
                        "/api/v1/accounts/" + account,
                        "{\"team\":[{\"staffId\":\"%s\",\"role\":\"x\"}]}".formatted(one.id()))
                .then()
                .statusCode(200);
    }
}
