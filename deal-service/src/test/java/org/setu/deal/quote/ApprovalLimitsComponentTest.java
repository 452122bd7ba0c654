package org.setu.deal.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.setu.platform.testing.ProblemMatch.problem;
import static org.setu.platform.testing.ProblemMatch.problemAt;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;

@QuarkusTest
class ApprovalLimitsComponentTest extends QuoteScenario {

    @Test
    void limitsAreReadBySellersAndReplacedByAnAdministrator() {
        String limits = "/api/v1/approval-limits";
        Response present = asha().get(limits);
        present.then()
                .statusCode(200)
                .body("limits.role", contains("account-manager", "sales-head"))
                .body("limits.highestDiscountPercent", contains(10, 25));
        Map<String, Object> same = Map.of("limits", present.path("limits"));
        asha().header("If-Match", present.header("ETag"))
                .body(same)
                .put(limits)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        mira().get(limits).then().spec(problem(ProblemType.FORBIDDEN));
        admin().body(same).put(limits).then().spec(problem(ProblemType.PRECONDITION_REQUIRED));
        admin().header("If-Match", "\"999\"")
                .body(same)
                .put(limits)
                .then()
                .spec(problem(ProblemType.PRECONDITION_FAILED));
        refusedLimits(
                present, List.of(limit("sales-head", 101)), "/limits/0/highestDiscountPercent");
        refusedLimits(present, List.of(limit("partner", 1)), "/limits/0/role");
        refusedLimits(
                present, List.of(limit("sales-head", 1), limit("sales-head", 2)), "/limits/1/role");
        asha().get(limits).then().body("limits.highestDiscountPercent", contains(10, 25));
        Response raised =
                admin().header("If-Match", present.header("ETag"))
                        .body(Map.of("limits", List.of(limit("sales-head", 40))))
                        .put(limits);
        try {
            raised.then().statusCode(200).header("ETag", notNullValue());
            assertThat(raised.header("ETag")).isNotEqualTo(present.header("ETag"));
            String quote = quote(5);
            step(asha(), quote, "submit", Map.of()).then().body("state", equalTo("IN_APPROVAL"));
        } finally {
            admin().header("If-Match", raised.header("ETag")).body(same).put(limits);
        }
        asha().get(limits).then().body("limits.highestDiscountPercent", contains(10, 25));
    }

    private static void refusedLimits(Response present, List<?> limits, String pointer) {
        admin().header("If-Match", present.header("ETag"))
                .body(Map.of("limits", limits))
                .put("/api/v1/approval-limits")
                .then()
                .spec(problemAt(ProblemType.INVALID_INPUT, pointer));
    }

    private static Map<String, Object> limit(String role, int percent) {
        return Map.of("role", role, "highestDiscountPercent", percent);
    }
}
