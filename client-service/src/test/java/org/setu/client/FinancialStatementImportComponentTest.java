package org.setu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.ProblemMatch.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.SetuTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "client"))
class FinancialStatementImportComponentTest extends ReliabilityTest {

    private static final List<String> COLUMNS =
            List.of(
                    "account",
                    "periodEnd",
                    "currency",
                    "source",
                    "totalAssets",
                    "workingCapital",
                    "retainedEarnings",
                    "ebit",
                    "bookEquity",
                    "totalLiabilities");

    private Map<String, Object> description() {
        Map<String, String> mapping = new LinkedHashMap<>();
        COLUMNS.forEach(column -> mapping.put(column, column));
        return Map.of(
                "kind",
                "financial-statements",
                "fileName",
                office.name("statements.csv"),
                "mapping",
                mapping,
                "constants",
                Map.of("audited", "true"));
    }

    private String file(String... rows) {
        return String.join(",", COLUMNS) + "\n" + String.join("\n", rows) + "\n";
    }

    private String row(String day, String rest) {
        return "%s,%s,%s".formatted(office.name("Große Reise"), day, rest);
    }

    @Test
    void oneBadRowHidesNoOther() {
        String good = row("2025-12-31", "EUR,ANNUAL_REPORT,1000,200,150,90,450,550");
        String job =
                ImportSteps.checked(
                        description(),
                        file(
                                good,
                                row("2199-12-31", "EUR,REGISTER,1000,,,,,"),
                                row("soon", "EUR,REGISTER,1000,,,,,"),
                                row("2024-12-31", "EUR,NEWS,1000,,,,,"),
                                row("2024-12-31", "QQQ,REGISTER,1000,,,,,"),
                                row("2024-12-31", "EUR,REGISTER,1000,,,x,,"),
                                row("2024-12-31", "EUR,REGISTER,-1,,,,,"),
                                row("2024-12-31", "EUR,REGISTER,,,,,,"),
                                "Nobody,2024-12-31,EUR,REGISTER,1000,,,,,"));
        Office.steward()
                .get(job + "/rows")
                .then()
                .statusCode(200)
                .body(
                        "items.outcome",
                        contains(
                                "WILL_CREATE",
                                "INVALID",
                                "INVALID",
                                "INVALID",
                                "INVALID",
                                "INVALID",
                                "INVALID",
                                "INVALID",
                                "INVALID"))
                .body(
                        "items.notes.collect { it.isEmpty() ? null : it[0].field }",
                        contains(
                                null,
                                "periodEnd",
                                "periodEnd",
                                "source",
                                "currency",
                                "ebit",
                                "totalAssets",
                                null,
                                "account"));
        assertThat(rows("financial_statement", account)).isZero();
        ImportSteps.order(job, "commit");
        ImportSteps.awaitState(job, "COMMITTED");
        assertThat(rows("financial_statement", account)).isOne();
        reliability().body("score", equalTo(78), "zone", equalTo("SAFE"));
    }

    @Test
    void whatIsThereStaysAndWhatIsTakenBackIsRetracted() {
        told(STATEMENTS, statement());
        String file =
                file(
                        row(lastYear(), "EUR,ANNUAL_REPORT,1,0,0,0,0,1"),
                        row(lastYear(), "EUR,REGISTER,1000,0,0,0,500,500"),
                        row(lastYear(), "EUR,REGISTER,2000,0,0,0,500,500"));
        String job = ImportSteps.run(description(), file);
        Office.steward()
                .get(job + "/rows")
                .then()
                .body("items.outcome", contains("SKIPPED", "CREATED", "SKIPPED"));
        assertThat(rows("financial_statement", account)).isEqualTo(2);

        ImportSteps.order(job, "rollback");
        ImportSteps.awaitState(job, "ROLLED_BACK");

        asha.asks()
                .get(STATEMENTS + "?accountId=" + account)
                .then()
                .body("items.source", contains("ANNUAL_REPORT"));
        asha.asks()
                .get(STATEMENTS + "?retracted=true&accountId=" + account)
                .then()
                .body("items.source", contains("REGISTER"))
                .body("items[0].figures.totalAssets", equalTo("1000"))
                .body("items[0].figures.revenue", nullValue());
    }

    @Test
    void onlyDataStewardsImportThem() {
        for (Office.Person one : List.of(asha, head)) {
            one.asks()
                    .body(description())
                    .post("/api/v1/imports")
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
    }
}
