package org.setu.contract.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.ProblemMatch.problemIn;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.setu.contract.ContractScenario;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class ContractWayComponentTest extends ContractScenario {

    @Test
    void aDraftIsReviewedNegotiatedAndApproved() {
        String contract = drafted();
        refusedStep(olga(), contract, "negotiate", "submit");
        step(asha(), contract, "submit").then().body("state", equalTo("INTERNAL_REVIEW"));
        assertThat(notice("review-asked", contract, olga)).isNotNull();
        step(olga(), contract, "return", Map.of("reason", "Clause 4 is missing a term"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"), "reason", containsString("Clause 4"));
        step(asha(), contract, "submit").then().statusCode(200);
        anna().get(contract).then().spec(problem(ProblemType.NOT_FOUND));

        step(olga(), contract, "negotiate").then().body("state", equalTo("NEGOTIATION"));
        anna().get(contract)
                .then()
                .statusCode(200)
                .body("state", equalTo("NEGOTIATION"), "reason", nullValue());
        assertThat(fact("sent-to-negotiation", contract).value())
                .contains("\"by\":{\"id\":\"" + olga);
        assertThat(notice("sent-to-negotiation", contract, contact).value())
                .contains("\"kind\":\"CONTACT\"", "anna@isdom.example");

        step(asha(), contract, "request-approval").then().body("state", equalTo("APPROVAL"));
        assertThat(notice("approval-asked", contract, pavel)).isNotNull();
        approve(olga(), contract)
                .then()
                .statusCode(200)
                .body("state", equalTo("READY_TO_SIGN"))
                .body("approval.by.id", equalTo(olga.toString()), "approval.holds", equalTo(true))
                .body(
                        "allowedTransitions",
                        containsInAnyOrder("send-to-sign", "renegotiate", "abandon"));
        assertThat(fact("approved", contract).value()).contains(textHash(contract));
    }

    @Test
    void aStepThatIsNotAllowedNamesThoseThatAreAndWhoTakesThem() {
        String contract = drafted();
        step(asha(), contract, "request-approval")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", containsInAnyOrder("versions", "submit", "abandon"))
                .body("whoCan", hasItems("account-manager", "contract-manager"));
        refusedStep(asha(), contract, "renegotiate", "submit");
        step(olga(), contract, "approve", Map.of("textHash", textHash(contract)))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        step(olga(), contract, "return", Map.of("reason", "x"))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        step(asha(), contract, "send-to-sign", Map.of("signatoryId", olga))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        assertThat(state(contract)).isEqualTo("DRAFT");
    }

    @Test
    void reviewAndApprovalAreForContractManagersOnly() {
        String contract = drafted();
        step(asha(), contract, "submit");
        step(asha(), contract, "negotiate").then().spec(problem(ProblemType.FORBIDDEN));
        step(asha(), contract, "return", Map.of("reason", "x"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(state(contract)).isEqualTo("INTERNAL_REVIEW");
        step(olga(), contract, "negotiate");
        step(asha(), contract, "request-approval");
        approve(asha(), contract).then().spec(problem(ProblemType.FORBIDDEN));
        approve(anna(), contract).then().spec(problem(ProblemType.FORBIDDEN));
        assertThat(state(contract)).isEqualTo("APPROVAL");
    }

    @Test
    void nobodyApprovesWhatHeAskedForOrWroteNorHisDeputyForHim() {
        Map<String, Object> body = draft();
        UUID owner = world.account("Olga's " + run, olga);
        body.put("accountId", owner);
        String hers = CONTRACTS + "/" + olga().body(body).post(CONTRACTS).path("id");
        step(olga(), hers, "submit").then().statusCode(200);
        step(pavel(), hers, "negotiate").then().statusCode(200);
        step(olga(), hers, "request-approval").then().statusCode(200);

        approve(olga(), hers)
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", hasItem("contract-manager"));
        UUID deputy = world.deputy("dina" + run, "contract-manager", olga);
        // Dina for Olga: Olga counts. Dina for herself: she has no part in it.
        approve(dina().header("Setu-Acting-For", olga), hers)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(state(hers)).isEqualTo("APPROVAL");
        approve(dina(), hers).then().statusCode(200);
        assertThat(deputy).isNotNull();
    }

    @Test
    void whoActsForAnotherCountsHimself() {
        String contract = inNegotiation();
        world.deputy("dina" + run, "contract-manager", olga);
        write(dina().header("Setu-Acting-For", olga), contract, "Another wording.")
                .then()
                .statusCode(200);
        step(asha(), contract, "request-approval").then().statusCode(200);
        approve(dina(), contract).then().spec(problem(ProblemType.FORBIDDEN));
        approve(olga(), contract).then().spec(problem(ProblemType.FORBIDDEN));
        approve(pavel(), contract).then().statusCode(200);
        assertThat(
                        DATABASE.number(
                                "select count(*) from audit_entry where row_id = ? and acting_for"
                                        + " is not null",
                                id(contract).toString()))
                .isPositive();
    }

    @Test
    void anApprovalIsOfExactlyThisText() {
        String contract = inApproval();
        step(olga(), contract, "approve", Map.of("textHash", "0".repeat(64)))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/textHash"));
        step(olga(), contract, "approve", Map.of("textHash", "none"))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/textHash"));
        assertThat(state(contract)).isEqualTo("APPROVAL");
        approve(olga(), contract).then().statusCode(200);

        step(asha(), contract, "renegotiate").then().body("approval.holds", equalTo(true));
        write(asha(), contract, "Payment within 10 days.")
                .then()
                .statusCode(200)
                .body("approval.holds", equalTo(false), "textVersion", equalTo(2));
    }

    @Test
    void versionsAreAChainThatNobodyChanges() {
        String contract = drafted();
        String before = textHash(contract);
        write(asha(), contract, "Payment within 10 days.").then().statusCode(200);

        eve().get(contract + "/versions?sort=number")
                .then()
                .body("items.number", equalTo(List.of(1, 2)))
                .body("items[1].cause", equalTo("EDITED"))
                .body("items[1].previousHash", equalTo(before))
                .body("items[1].writtenBy", equalTo("asha" + run));
        Map<String, Object> second = eve().get(contract + "/versions/2").jsonPath().getMap("$");
        assertThat(
                        TextHash.of(
                                String.valueOf(second.get("previousHash")),
                                String.valueOf(second.get("canonicalText"))))
                .isEqualTo(second.get("textHash"))
                .isEqualTo(textHash(contract));
        assertThat(
                        DATABASE.rows(
                                """
                                select has_column_privilege('contract_app', 'contract_version', c, 'update') as may
                                from unnest(array['content', 'canonical_text', 'text_hash', 'previous_hash']) c
                                """))
                .extracting(row -> row.get("may"))
                .containsOnly(false);
    }

    @Test
    void aDiffTellsTheWordsThatChanged() {
        String contract = drafted();
        write(asha(), contract, "Payment within 10 days.").then().statusCode(200);
        eve().get(contract + "/versions/2/diff?against=1")
                .then()
                .statusCode(200)
                .body("clauses", hasSize(1))
                .body("clauses[0].number", equalTo("4"))
                .body("clauses[0].parts.kind", hasItems("SAME", "REMOVED", "ADDED"));
        eve().get(contract + "/versions/2/diff")
                .then()
                .spec(problemIn(ProblemType.INVALID_INPUT, "against"));
        eve().get(contract + "/versions/2/diff?against=9")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        eve().get(contract + "/versions/7").then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void aVersionIsCheckedBeforeItIsWritten() {
        String contract = drafted();
        Map<String, Object> text = text(contract, "Payment within 10 days.");
        text.put("title", " ");
        step(asha(), contract, "versions", text)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/title"));
        step(asha(), contract, "versions", Map.of("title", "T", "clauses", List.of()))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/clauses"));
        Map<String, String> clause = Map.of("number", "1", "heading", "H", "body", "B");
        step(asha(), contract, "versions", Map.of("title", "T", "clauses", List.of(clause, clause)))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/clauses/1/number"));
        Map<String, Object> same = eve().get(contract + "/versions/1").jsonPath().getMap("$");
        step(
                        asha(),
                        contract,
                        "versions",
                        Map.of("title", same.get("title"), "clauses", same.get("clauses")))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/clauses"));
        asha().body(text(contract, "x"))
                .post(contract + "/versions")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        step(asha(), contract, "submit");
        write(asha(), contract, "Too late.").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        eve().get(contract).then().body("textVersion", equalTo(1));
    }

    @Test
    void thePartnerSeesNoVersionFromBeforeTheNegotiation() {
        String contract = drafted();
        write(asha(), contract, "We could give 20 % more.").then().statusCode(200);
        write(asha(), contract, "Payment within 10 days.").then().statusCode(200);
        step(asha(), contract, "submit");
        step(olga(), contract, "negotiate").then().statusCode(200);

        anna().get(contract + "/versions").then().body("items.number", equalTo(List.of(3)));
        anna().get(contract + "/versions/2").then().spec(problem(ProblemType.NOT_FOUND));
        anna().get(contract + "/versions/3/diff?against=2")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        anna().get(contract + "/pdf?version=2").then().spec(problem(ProblemType.NOT_FOUND));
        anna().get(contract + "/versions/3")
                .then()
                .statusCode(200)
                .body("clauses.body", not(hasItem(containsString("20 %"))));
        asha().get(contract + "/versions").then().body("items", hasSize(3));
    }

    @Test
    void othersDoNotSeeItAndAForeignPartnerNeither() {
        String contract = inNegotiation();
        world.partner("carl" + run, UUID.randomUUID());
        RequestSpecification carl = as("carl" + run, "partner");
        carl.get(contract).then().spec(problem(ProblemType.NOT_FOUND));
        boris().get(contract + "/versions").then().spec(problem(ProblemType.NOT_FOUND));
        boris().get(contract + "/pdf").then().spec(problem(ProblemType.NOT_FOUND));
        boris().get(contract + "/signatures").then().spec(problem(ProblemType.NOT_FOUND));
        boris().get(contract + "/disagreements").then().spec(problem(ProblemType.NOT_FOUND));
        boris().get(contract + "/obligations").then().spec(problem(ProblemType.NOT_FOUND));
        boris().get(contract + "/orders").then().spec(problem(ProblemType.NOT_FOUND));
        step(boris(), contract, "abandon", Map.of("reason", "x"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        assertThat(state(contract)).isEqualTo("NEGOTIATION");
    }

    @Test
    void aContractIsAbandonedWithAReason() {
        String contract = inNegotiation();
        step(asha(), contract, "abandon", Map.of("reason", " "))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/reason"));
        step(anna(), contract, "abandon", Map.of("reason", "x"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        step(asha(), contract, "abandon", Map.of("reason", "The client withdrew"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ABANDONED"), "allowedTransitions", hasSize(0));
        assertThat(fact("abandoned", contract).value()).contains("The client withdrew");
        step(asha(), contract, "submit").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        anna().get(contract).then().statusCode(200);
    }

    @Test
    void nobodyDecidesUponAVersionThatHeHasNotSeen() {
        String contract = drafted();
        asha().post(contract + "/submit").then().spec(problem(ProblemType.PRECONDITION_REQUIRED));
        asha().header("If-Match", "\"77\"")
                .post(contract + "/submit")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        assertThat(state(contract)).isEqualTo("DRAFT");
    }

    private void refusedStep(
            RequestSpecification who, String contract, String step, String allowed) {
        String before = etag(contract);
        step(who, contract, step)
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", hasItem(allowed));
        assertThat(etag(contract)).isEqualTo(before);
    }

    private RequestSpecification dina() {
        return as("dina" + run, "contract-manager");
    }

    private Response write(RequestSpecification who, String contract, String wording) {
        return step(who, contract, "versions", text(contract, wording));
    }

    /** The present text with another fourth clause. */
    private Map<String, Object> text(String contract, String wording) {
        int version = eve().get(contract).path("textVersion");
        List<Map<String, Object>> clauses =
                eve().get(contract + "/versions/" + version).path("clauses");
        Map<String, Object> text = new HashMap<>();
        text.put("title", "Supply contract");
        text.put(
                "clauses",
                clauses.stream()
                        .map(clause ->
                                "4".equals(clause.get("number"))
                                        ? Map.of(
                                                "number", "4", "heading", "Payment", "body",
                                                wording)
                                        : clause)
                        .toList());
        return text;
    }
}
