package org.setu.contract.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.setu.contract.ContractScenario;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class ObligationsComponentTest extends ContractScenario {

    private static final String OBLIGATIONS = "/api/v1/obligations";

    @Inject PassingDays days;

    @Test
    void theDeliveryIsOwedAsSoonAsTheContractHolds() {
        String contract = active();
        anna().get(contract + "/obligations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].side", equalTo("OURS"))
                .body("items[0].dueOn", equalTo("2099-01-31"))
                .body("items[0].state", equalTo("PLANNED"));
        asha().get(OBLIGATIONS + "?contractId=" + id(contract)).then().body("items", hasSize(1));
        boris().get(OBLIGATIONS + "?contractId=" + id(contract)).then().body("items", hasSize(0));
    }

    @Test
    void whatIsAddedFallsDueAndOverdueAsDaysPass() {
        String contract = active();
        Response added = add(contract, body());
        added.then().statusCode(201).body("state", equalTo("PLANNED"));
        String obligation = OBLIGATIONS + "/" + added.path("id");

        assertThat(days.run(Instant.parse("2090-05-26T12:00:00Z"))).isTrue();
        assertThat(days.run(Instant.parse("2090-05-26T12:00:00Z"))).as("once").isFalse();
        eve().get(obligation).then().body("state", equalTo("DUE"));
        assertThat(fact("obligation-due", contract).value())
                .contains(id(obligation).toString(), "\"side\":\"THEIRS\"");

        // 31 May has ended in Kolkata, not yet in Greenwich.
        assertThat(days.run(Instant.parse("2090-05-31T18:30:00Z"))).isTrue();
        eve().get(obligation).then().body("state", equalTo("OVERDUE"));
        assertThat(fact("obligation-overdue", contract)).isNotNull();
        assertThat(notice("obligation-overdue", contract, asha).value())
                .contains("\"title\":\"Payment\"");

        step(asha(), obligation, "fulfil").then().body("state", equalTo("FULFILLED_LATE"));
        step(asha(), obligation, "fulfil").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
    }

    @Test
    void eachStepIsTakenByWhoMay() {
        String contract = active();
        String waived = OBLIGATIONS + "/" + add(contract, body()).path("id");
        step(asha(), waived, "waive", Map.of("reason", "x"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        step(anna(), waived, "fulfil").then().spec(problem(ProblemType.FORBIDDEN));
        step(olga(), waived, "part")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("fulfil", "waive", "cancel"))
                .body("whoCan", hasItem("contract-manager"));
        step(olga(), waived, "waive", Map.of("reason", " "))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        eve().get(waived).then().body("state", equalTo("PLANNED"));
        step(olga(), waived, "waive", Map.of("reason", "A gift"))
                .then()
                .body("state", equalTo("WAIVED"), "reason", equalTo("A gift"));
        String cancelled = OBLIGATIONS + "/" + add(contract, body()).path("id");
        step(olga(), cancelled, "breach", Map.of("reason", "x"))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        step(asha(), cancelled, "cancel", Map.of("reason", "A mistake"))
                .then()
                .body("state", equalTo("CANCELLED"));
        asha().post(cancelled + "/fulfil").then().spec(problem(ProblemType.PRECONDITION_REQUIRED));
        boris().get(cancelled).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void whatIsWrongIsNamed() {
        String contract = active();
        refused(contract, "title", " ", "/title");
        refused(contract, "dueOn", null, "/dueOn");
        refused(contract, "dueOn", "31.05.2090", "/dueOn");
        refused(contract, "dueOn", "+999999999-12-31", "/dueOn");
        refused(contract, "side", "NOBODY", "/side");
        refused(contract, "timeZone", "Mars/Olympus", "/timeZone");
        refused(contract, "amount", eur("-1"), "/amount/amount");
        add(drafted(), body()).then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        anna().body(body())
                .post(contract + "/obligations")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        anna().get(contract + "/obligations").then().body("items", hasSize(1));
    }

    private void refused(String contract, String field, @Nullable Object value, String pointer) {
        Map<String, Object> body = body();
        body.put(field, value);
        add(contract, body).then().spec(problemAt(ProblemType.INVALID_INPUT, pointer));
    }

    private Response add(String contract, Map<String, Object> body) {
        return asha().body(body).post(contract + "/obligations");
    }

    private static Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("side", "THEIRS");
        body.put("title", "Payment");
        body.put("dueOn", "2090-05-31");
        body.put("timeZone", "Asia/Kolkata");
        body.put("amount", eur("1000.00"));
        return body;
    }
}
