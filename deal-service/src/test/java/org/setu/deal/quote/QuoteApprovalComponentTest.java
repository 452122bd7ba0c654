package org.setu.deal.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;
import static org.setu.platform.testing.Tokens.as;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.setu.platform.access.CallerAugmentor;
import org.setu.platform.id.Ids;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class QuoteApprovalComponentTest extends QuoteScenario {

    @Test
    void withinTheAuthorsLimitNobodyIsAsked() {
        String quote = quote(10);
        step(asha(), quote, "submit", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approvals.state", contains("WITHIN_LIMIT"));
        step(asha(), quote, "submit", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("change", "send"));
    }

    @Test
    void aboveItThoseWhoMayApproveAreAskedAndOneApproves() throws IOException {
        String quote = inApproval();
        JsonNode asked = notice(head, "approval-asked");
        assertThat(asked.at("/link").asText()).isEqualTo("/app/approvals/" + id(quote));
        assertThat(asked.at("/data/askedBy").asText()).isEqualTo("asha" + run);
        step(head(), quote, "approve", Map.of("note", "fine"))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approvals[0].state", equalTo("GIVEN"))
                .body("approvals[0].decidedBy.id", equalTo(head.toString()))
                .body("approvals[0].note", equalTo("fine"));
        assertThat(notice(asha, "approval-given").at("/about/id").asText()).isEqualTo(id(quote));
        for (String word : List.of("approval-asked", "approval-given")) {
            JsonNode fact = fact(word);
            assertThat(fact.at("/quote/id").asText()).isEqualTo(id(quote));
            assertThat(fact.at("/quote/discountPercent").decimalValue())
                    .isEqualByComparingTo(new BigDecimal("20"));
        }
        step(head(), quote, "approve", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
    }

    @Test
    void nobodyApprovesHisOwnNotEvenForSomebodyElse() {
        String quote = inApproval();
        step(asha(), quote, "approve", Map.of())
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", contains("sales-head"))
                .body("missing", contains("approval by head" + run));
        // Asha may act for her head; that does not make the quote another's.
        deputy("asha" + run, "account-manager", head, asha, "r:" + territory);
        step(actingFor(asha(), head), quote, "approve", Map.of())
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        step(actingFor(asha(), head), quote, "refuse", Map.of("note", "x"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(state(quote)).isEqualTo("IN_APPROVAL");
        assertThat(decided(quote)).isZero();
    }

    @Test
    void whoeverWasRepresentedByTheAuthorMayNotApproveEither() {
        deputy("asha" + run, "account-manager", head, asha, "r:" + territory);
        // 20 % are within the head's limit, but it is Asha who wrote them and Asha who asks.
        String quote = quote(20);
        step(actingFor(asha(), head), quote, "submit", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("missing", contains("an approver"));
        assertThat(state(quote)).isEqualTo("PRICED");
        UUID second = world.person("second" + run, "sales-head", "r:" + territory);
        step(actingFor(asha(), head), quote, "submit", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_APPROVAL"))
                .body("approvals[0].askedFor.id", equalTo(head.toString()));
        step(head(), quote, "approve", Map.of()).then().spec(problem(ProblemType.FORBIDDEN));
        assertThat(state(quote)).isEqualTo("IN_APPROVAL");
        step(as("second" + run, "sales-head"), quote, "approve", Map.of())
                .then()
                .statusCode(200)
                .body("approvals[0].decidedBy.id", equalTo(second.toString()));
    }

    @Test
    void whoeverRepresentsTheAuthorMayNotApproveHisQuote() {
        String quote = inApproval();
        deputy("head" + run, "sales-head", asha, head, "r:" + territory);
        step(actingFor(head(), asha), quote, "approve", Map.of())
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(state(quote)).isEqualTo("IN_APPROVAL");
    }

    @Test
    void aDeputyApprovesWithTheRightsOfTheAbsentAndBothNamesStand() {
        String quote = inApproval();
        UUID dora = deputy("dora" + run, "account-manager", head, Ids.next());
        as("dora" + run, "account-manager").get(quote).then().statusCode(404);
        step(actingFor(as("dora" + run, "account-manager"), head), quote, "approve", Map.of())
                .then()
                .statusCode(200)
                .body("approvals[0].decidedBy.id", equalTo(dora.toString()))
                .body("approvals[0].decidedFor.id", equalTo(head.toString()));
        assertThat(
                        DATABASE.rows(
                                "select actor, acting_for from audit_entry where entity ="
                                        + " 'quote' and row_id = ? order by id desc limit 1",
                                id(quote)))
                .first()
                .isEqualTo(Map.of("actor", "p:" + dora, "acting_for", head.toString()));
    }

    @Test
    void aLimitThatDoesNotCoverTheDiscountDoesNotApprove() {
        world.person("colin" + run, "account-manager", "r:" + territory);
        String quote = inApproval();
        step(as("colin" + run, "account-manager"), quote, "approve", Map.of())
                .then()
                .spec(problem(ProblemType.FORBIDDEN))
                .body("whoCan", contains("sales-head"))
                .body("missing", contains("approval by head" + run));
        boris().header("If-Match", "\"1\"")
                .body(Map.of())
                .post(quote + "/approve")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as("x", "marketing")
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post(quote + "/approve")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        assertThat(state(quote)).isEqualTo("IN_APPROVAL");
    }

    @Test
    void whatNobodyMayApproveIsNotSubmitted() {
        String quote = quote(30);
        step(asha(), quote, "submit", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("missing", contains("an approver"));
        assertThat(state(quote)).isEqualTo("PRICED");
    }

    @Test
    void aRefusedQuoteIsChangedAndSubmittedAgain() throws IOException {
        String quote = inApproval();
        step(head(), quote, "refuse", Map.of())
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, "/note"));
        step(head(), quote, "refuse", Map.of("note", "at most 10"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("allowedTransitions", contains("change"));
        assertThat(notice(asha, "approval-refused").at("/data/note").asText())
                .isEqualTo("at most 10");
        assertThat(fact("approval-refused").at("/note").asText()).isEqualTo("at most 10");
        step(asha(), quote, "submit", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        patch(asha(), quote, Map.of("lines", offer(10).get("lines")))
                .then()
                .statusCode(200)
                .body("state", equalTo("PRICED"));
        step(asha(), quote, "submit", Map.of()).then().body("state", equalTo("APPROVED"));
    }

    @Test
    void pricingAnewVoidsTheApprovalAndTheQuestion() {
        String quote = inApproval();
        String asked = etag(quote);
        patch(asha(), quote, Map.of("lines", offer(25).get("lines")))
                .then()
                .statusCode(200)
                .body("state", equalTo("PRICED"))
                .body("approvals.state", contains("VOID"));
        // What the head has before him is no more.
        head().header("If-Match", asked)
                .body(Map.of())
                .post(quote + "/approve")
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        step(head(), quote, "approve", Map.of())
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION));
        step(asha(), quote, "submit", Map.of()).then().statusCode(200);
        step(head(), quote, "approve", Map.of()).then().statusCode(200);
        patch(asha(), quote, Map.of("paymentDays", 60))
                .then()
                .body("state", equalTo("PRICED"))
                .body("approvals.state", contains("VOID", "VOID"));
        step(asha(), quote, "send", Map.of("contactId", contact))
                .then()
                .spec(problem(ProblemType.ILLEGAL_TRANSITION))
                .body("allowed", contains("change", "submit"));
        assertThat(state(quote)).isEqualTo("PRICED");
    }

    @Test
    void ofTwoApproversAtTheSameMomentOneApproves() throws Exception {
        world.person("second" + run, "sales-head", "r:" + territory);
        String quote = inApproval();
        String seen = etag(quote);
        List<RequestSpecification> approvers = List.of(head(), as("second" + run, "sales-head"));
        List<Integer> answers;
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both =
                    approvers.stream()
                            .map(approver ->
                                    executor.submit(() ->
                                            approver.header("If-Match", seen)
                                                    .body(Map.of())
                                                    .post(quote + "/approve")
                                                    .statusCode()))
                            .toList();
            answers = List.of(both.get(0).get(), both.get(1).get());
        }
        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).containsAnyOf(409, 412);
        assertThat(decided(quote)).isOne();
        head().get(quote).then().body("approvals", hasSize(1)).body("state", equalTo("APPROVED"));
    }

    private String inApproval() {
        String quote = quote(20);
        step(asha(), quote, "submit", Map.of("note", "a large client"))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_APPROVAL"))
                .body("allowedTransitions", hasItem("approve"));
        return quote;
    }

    private static long decided(String quote) {
        return DATABASE.number(
                "select count(*) from quote_approval where quote_id = ? and decided_at is not null",
                UUID.fromString(id(quote)));
    }

    private static RequestSpecification actingFor(RequestSpecification caller, UUID absent) {
        return caller.header(CallerAugmentor.ACTING_FOR, absent.toString());
    }
}
