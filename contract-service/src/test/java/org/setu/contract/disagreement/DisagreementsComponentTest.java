package org.setu.contract.disagreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.setu.contract.ContractScenario;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class DisagreementsComponentTest extends ContractScenario {

    private static final String WANTED = "The Buyer pays within 45 days of the invoice.";
    private static final String COMPROMISE = "The Buyer pays within 40 days of the invoice.";

    @Test
    void aWordingOnWhichBothAgreeBecomesTheText() {
        String contract = inNegotiation();
        String disagreement = raised(contract);
        assertThat(fact("disagreement-raised", contract).value()).contains("\"clause\":\"4\"");
        assertThat(notice("disagreement-raised", contract, olga)).isNotNull();
        eve().get(contract).then().body("openDisagreements", equalTo(1));

        step(olga(), disagreement, "propose", Map.of("wording", COMPROMISE))
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"), "proposedBy", equalTo("OURS"));
        assertThat(notice("disagreement-proposed", contract, contact)).isNotNull();
        step(olga(), disagreement, "agree")
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", contains("partner"));
        step(pavel(), disagreement, "agree").then().spec(problem(ProblemType.FORBIDDEN));
        eve().get(contract).then().body("textVersion", equalTo(1));
        step(anna(), disagreement, "agree").then().statusCode(200).body("state", equalTo("AGREED"));

        eve().get(contract).then().body("textVersion", equalTo(2), "openDisagreements", equalTo(0));
        anna().get(contract + "/versions/2")
                .then()
                .body("cause", equalTo("AGREED"))
                .body("clauses.find { it.number == '4' }.body", equalTo(COMPROMISE));
        assertThat(fact("disagreement-settled", contract).value()).contains("\"version\":2");

        // Olga's words: she cannot approve them, Pavel can.
        step(asha(), contract, "request-approval").then().statusCode(200);
        approve(olga(), contract).then().spec(problem(ProblemType.FORBIDDEN));
        approve(pavel(), contract).then().statusCode(200);
    }

    @Test
    void whilstOneIsOpenNothingIsApproved() {
        String contract = inApproval();
        String disagreement = raised(contract);
        approve(olga(), contract)
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("missing", contains("settled disagreements"))
                .body("allowed", hasItem("disagreements"));
        assertThat(state(contract)).isEqualTo("APPROVAL");
        step(olga(), disagreement, "propose", Map.of("wording", COMPROMISE)).then().statusCode(200);
        step(anna(), disagreement, "withdraw").then().body("state", equalTo("WITHDRAWN"));
        approve(olga(), contract).then().statusCode(200);
    }

    @Test
    void aWordingAgreedDuringTheApprovalGoesBackToTheNegotiation() {
        String contract = inApproval();
        String disagreement = raised(contract);
        step(anna(), disagreement, "propose", Map.of("wording", WANTED)).then().statusCode(200);
        step(olga(), disagreement, "agree").then().statusCode(200);
        assertThat(state(contract)).isEqualTo("NEGOTIATION");
        // The partner's words: Olga, who only accepted them, may approve.
        step(asha(), contract, "request-approval").then().statusCode(200);
        approve(olga(), contract).then().statusCode(200);
    }

    @Test
    void concedingTakesTheOthersWords() {
        String contract = inNegotiation();
        String disagreement = raised(contract);
        step(olga(), disagreement, "propose", Map.of("wording", COMPROMISE)).then().statusCode(200);
        step(olga(), disagreement, "concede").then().body("state", equalTo("CONCEDED"));
        anna().get(contract + "/versions/2")
                .then()
                .body("clauses.find { it.number == '4' }.body", equalTo(WANTED));
    }

    @Test
    void escalatedAndProposedAgain() {
        String contract = inNegotiation();
        String disagreement = raised(contract);
        step(olga(), disagreement, "agree")
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("propose"))
                .body("whoCan", containsInAnyOrder("contract-manager", "partner"));
        step(olga(), disagreement, "propose", Map.of("wording", COMPROMISE)).then().statusCode(200);
        step(anna(), disagreement, "escalate", Map.of("note", " "))
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/note"));
        step(anna(), disagreement, "escalate", Map.of("note", "Heads shall talk"))
                .then()
                .body("state", equalTo("ESCALATED"));
        step(anna(), disagreement, "agree").then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        step(anna(), disagreement, "propose", Map.of("wording", WANTED)).then().statusCode(200);
        step(olga(), disagreement, "withdraw").then().spec(problem(ProblemType.FORBIDDEN));
        eve().get(disagreement).then().body("state", equalTo("PROPOSED"));
        eve().get(contract).then().body("openDisagreements", equalTo(1));
    }

    @Test
    void whatCannotBeRaisedIsRefused() {
        String contract = inNegotiation();
        raise(anna(), contract, "99", WANTED)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/clause"));
        raise(anna(), contract, "4", " ")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/wording"));
        String present =
                eve().get(contract + "/versions/1").path("clauses.find { it.number == '4' }.body");
        raise(anna(), contract, "4", present)
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/wording"));
        raise(asha(), contract, "4", WANTED).then().spec(problem(ProblemType.FORBIDDEN));
        raise(boris(), contract, "4", WANTED).then().spec(problem(ProblemType.FORBIDDEN));
        raised(contract);
        raise(olga(), contract, "4", COMPROMISE)
                .then()
                .spec(problemAt(ProblemType.DUPLICATE, "/clause"));
        eve().get(contract).then().body("openDisagreements", equalTo(1));
        anna().get(contract + "/disagreements?state=OPEN").then().body("items", hasSize(1));

        String draft = drafted();
        raise(olga(), draft, "4", WANTED).then().spec(problem(ProblemType.ILLEGAL_TRANSITION));
        eve().get(draft + "/disagreements").then().body("items", hasSize(0));
    }

    @Test
    void nobodyDecidesUponAVersionThatHeHasNotSeen() {
        String disagreement = raised(inNegotiation());
        olga().body(Map.of("wording", COMPROMISE))
                .post(disagreement + "/propose")
                .then()
                .spec(problem(ProblemType.PRECONDITION_REQUIRED));
        eve().get(disagreement).then().body("state", equalTo("OPEN"));
    }

    private String raised(String contract) {
        Response raised = raise(anna(), contract, "4", WANTED);
        raised.then()
                .statusCode(201)
                .body("state", equalTo("OPEN"), "raisedBy", equalTo("THEIRS"))
                .body("theirs", equalTo(WANTED));
        return contract + "/disagreements/" + raised.path("id");
    }

    private static Response raise(
            RequestSpecification who, String contract, String clause, String wording) {
        return who.body(Map.of("clause", clause, "wording", wording))
                .post(contract + "/disagreements");
    }
}
