package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.KafkaRecords;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class LeadReliabilityComponentTest extends ReliabilityTest {

    private static final String WHY = "Der Antrag wurde zurückgenommen";

    @Inject ObjectMapper mapper;

    private String convert() {
        return "/api/v1/leads/" + lead + "/convert";
    }

    private void requireNothingMoved() {
        asha.asks().get("/api/v1/leads/" + lead).then().body("status", equalTo("QUALIFIED"));
        assertThat(
                        DATABASE.number(
                                "select count(*) from risk_signal where lead_id = ?::uuid and"
                                        + " account_id is null",
                                lead))
                .isEqualTo(leadRows("risk_signal", lead));
        assertThat(
                        DATABASE.number(
                                "select count(*) from reliability_assessment where lead_id = ?::uuid"
                                        + " and accepted_because is not null",
                                lead))
                .isZero();
    }

    @Test
    void whatIsKnownOfALeadFollowsItToTheClient() {
        String statement = told(STATEMENTS, statement("leadId", lead, goodFigures()));
        String signal = confirmed(signal("leadId", lead, "COURT_CASE"));
        leadReliability(lead).body("score", equalTo(58), "leadId", equalTo(lead));
        qualified(lead);
        String client = asha.orders(convert(), "{}").jsonPath().getString("accountId");

        for (String moved : List.of(statement, signal)) {
            asha.asks()
                    .get(moved)
                    .then()
                    .statusCode(200)
                    .body("accountId", equalTo(client), "leadId", equalTo(lead));
        }
        asha.asks()
                .get("/api/v1/accounts/" + client + "/reliability")
                .then()
                .body("score", equalTo(58), "accountId", equalTo(client), "leadId", nullValue());
        leadReliability(lead).body("accountId", equalTo(client), "score", equalTo(58));
        latest("accountId", client)
                .then()
                .body("items", hasSize(1))
                .body("items[0].cause", equalTo("CONVERSION"), "items[0].score", equalTo(58));
        asha.asks()
                .get(ASSESSMENTS + "?accountId=" + client + "&sort=-assessedAt")
                .then()
                .body("items.latest", contains(true, false, false, false))
                .body("items[1].leadId", equalTo(lead));
        asha.changes(statement, "{\"note\":\"Still ours\"}").then().statusCode(200);
        asha.asks()
                .body(statement("leadId", lead, poorFigures()))
                .post(STATEMENTS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/leadId"));
        asha.asks()
                .body(signal("leadId", lead, "COURT_CASE"))
                .post(SIGNALS)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/leadId"));
    }

    @Test
    void aLeadOfWhichNothingIsKnownIsConvertedAsBefore() {
        qualified(lead);
        String client = asha.orders(convert(), "{}").jsonPath().getString("accountId");
        assertThat(rows("reliability_assessment", client)).isZero();
    }

    @Test
    void ofTwoStatementsOfADayAndSourceThatOfTheClientCounts() {
        String ours = told(STATEMENTS, statement());
        Map<String, Object> poor = statement("leadId", lead, poorFigures());
        String clash = told(STATEMENTS, poor);
        poor.put("source", "REGISTER");
        String other = told(STATEMENTS, poor);
        qualified(lead);
        asha.orders(convert(), Map.of("accountId", account)).then().statusCode(200);

        asha.asks()
                .get(STATEMENTS + "?accountId=" + account)
                .then()
                .body("items.id", containsInAnyOrder(id(ours), id(other)));
        asha.asks()
                .get(clash)
                .then()
                .body("retracted", equalTo(true), "accountId", equalTo(account))
                .body("retractReason", containsString("of this day and source"));
        latest("accountId", account).then().body("items", hasSize(1));
    }

    @Test
    void aConfirmedBlockingSignalStandsInTheWayUntilASalesHeadAcceptsIt() throws IOException {
        told(STATEMENTS, statement("leadId", lead, goodFigures()));
        String signal = told(SIGNALS, signal("leadId", lead, "INSOLVENCY"));
        asha.orders(signal + "/confirm", "").then().statusCode(200);
        qualified(lead);

        asha.orders(convert(), "{}")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("detail", containsString("INSOLVENCY"))
                .body("detail", containsString("acceptRisk"))
                .body("missing", contains("acceptRisk"), "allowed", contains("DISQUALIFIED"))
                .body("whoCan", contains("sales-head"));
        requireNothingMoved();
        asha.orders(convert(), Map.of("acceptRisk", WHY))
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", contains("sales-head"));
        requireNothingMoved();
        head.orders(convert(), Map.of("acceptRisk", ""))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/acceptRisk"));
        head.orders(convert(), "{}").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        requireNothingMoved();

        Response converted = head.orders(convert(), Map.of("acceptRisk", WHY));
        converted.then().statusCode(200).body("status", equalTo("CONVERTED"));
        String client = converted.jsonPath().getString("accountId");
        asha.asks()
                .get(ASSESSMENTS + "?accountId=" + client + "&sort=-assessedAt")
                .then()
                .body("items[0].latest", equalTo(true), "items[0].blocked", equalTo(true))
                .body("items[1].acceptedBecause", equalTo(WHY))
                .body("items[1].assessedBy", equalTo(head.id()));
        JsonNode fact =
                mapper.readTree(
                        KafkaRecords.await(
                                        "setu.client.fact",
                                        one ->
                                                client.equals(one.key())
                                                        && KafkaRecords.header(one, "ce_type")
                                                                .contains("risk-changed"))
                                .value());
        assertThat(fact.path("blocked").asBoolean()).isTrue();
    }

    @Test
    void whatIsNotConfirmedOrWasDismissedStandsInNobodysWay() {
        told(SIGNALS, signal("leadId", lead, "SANCTION"));
        String wrong = confirmed(signal("leadId", lead, "INSOLVENCY"));
        qualified(lead);
        asha.orders(convert(), "{}").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        asha.orders(wrong + "/dismiss", Map.of("reason", "x"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        head.orders(wrong + "/dismiss", Map.of("reason", "Another one")).then().statusCode(200);
        asha.orders(convert(), "{}").then().statusCode(200);
    }

    @Test
    void whatAnImportBroughtStaysWhileSomethingIsKnownOfIt() {
        String job =
                ImportSteps.run(
                        Map.of(
                                "kind",
                                "leads",
                                "fileName",
                                office.name("visitors.csv"),
                                "mapping",
                                Map.of("company", "company", "owner", "owner")),
                        "company,owner\n%s,%s\n%s,%s\n"
                                .formatted(
                                        office.name("Known"),
                                        office.name("Asha"),
                                        office.name("Unknown"),
                                        office.name("Asha")));
        String imported =
                asha.asks()
                        .queryParam("company", office.name("Known"))
                        .get("/api/v1/leads")
                        .jsonPath()
                        .getString("items[0].id");
        told(SIGNALS, signal("leadId", imported, "ADDRESS_CHANGE"));

        ImportSteps.order(job, "rollback");
        ImportSteps.awaitState(job, "ROLLED_BACK");

        Office.steward().get(job).then().body("rows.UNDONE", equalTo(1), "rows.KEPT", equalTo(1));
        asha.asks().get("/api/v1/leads/" + imported).then().statusCode(200);
    }

    @Test
    void aBlockedLeadCanBeDisqualified() {
        confirmed(signal("leadId", lead, "SANCTION"));
        qualified(lead);
        asha.orders("/api/v1/leads/" + lead + "/disqualify", Map.of("reason", "Sanctioned"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DISQUALIFIED"));
    }
}
