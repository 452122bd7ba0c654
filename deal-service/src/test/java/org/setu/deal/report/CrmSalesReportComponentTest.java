package org.setu.deal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.setu.platform.testing.Tokens.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.setu.deal.World;
import org.setu.deal.imports.CrmSales;
import org.setu.deal.imports.ImportCalls;
import org.setu.platform.problem.ProblemType;
import org.setu.platform.testing.ProblemMatch;
import org.setu.platform.testing.SetuTestResource;
import org.setu.platform.testing.TestDatabase;

/** The figures of a public data set, computed from its files by plain arithmetic. */
@QuarkusTest
@QuarkusTestResource(
        value = SetuTestResource.class,
        initArgs = @ResourceArg(name = "service", value = "deal"))
class CrmSalesReportComponentTest {

    private static final TestDatabase DATABASE = TestDatabase.of("deal");
    private static String imported = "";

    @Inject World world;

    @BeforeEach
    void importOnce() {
        if (imported.isEmpty()) {
            // What other tests left would be in the figures.
            DATABASE.execute("delete from quote");
            DATABASE.execute("delete from deal");
            imported = CrmSales.importAll(world);
        }
    }

    @Test
    void everyRowOfTheFileIsAccountedFor() {
        ImportCalls.steward()
                .get(imported)
                .then()
                .body("total", equalTo(8800), "rows.CREATED", equalTo(8800));
        assertThat(DATABASE.number("select count(*) from deal where import_id is not null"))
                .isEqualTo(8800);
        assertThat(
                        DATABASE.number(
                                "select count(*) from deal where import_id is not null and"
                                        + " account_id is null"))
                .isEqualTo(1425);
    }

    @Test
    void theTotalsAreThoseOfTheFiles() {
        JsonPath report = report("");
        assertThat(report.getString("asOf")).isEqualTo("2017-12-31");
        assertThat(report.getString("currency")).isEqualTo("USD");
        assertThat(report.getInt("total.won")).isEqualTo(4238);
        assertThat(report.getInt("total.lost")).isEqualTo(2473);
        assertThat(report.getInt("total.open")).isEqualTo(2089);
        assertThat(report.getString("total.wonAmount.amount")).isEqualTo("10005534.00");
        assertThat(report.getString("total.winRate")).isEqualTo("63.15");
        assertThat(report.getString("total.cycleMeanDays")).isEqualTo("51.78");
        assertThat(report.getString("total.cycleMedianDays")).isEqualTo("57");
        assertThat(report.getInt("stages.find { it.code == 'ENGAGING' }.open")).isEqualTo(1589);
        assertThat(report.getInt("stages.find { it.code == 'PROSPECTING' }.open")).isEqualTo(500);
    }

    @Test
    void theQuartersAreThoseOfTheFiles() {
        JsonPath report = report("?groupBy=quarter");
        assertThat(report.getList("groups.key"))
                .isEqualTo(Arrays.asList("2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4", null));
        assertThat(report.getList("groups.figures.wonAmount.amount"))
                .containsExactly("1134672.00", "3086111.00", "2982255.00", "2802496.00", "0.00");
        assertThat(report.getInt("groups[4].figures.open")).isEqualTo(2089);
    }

    @Test
    void everyGroupingAddsUpToTheTotal() {
        for (String by :
                List.of("month", "quarter", "manager", "owner", "team", "region", "product")) {
            JsonPath report = report("?groupBy=" + by);
            assertThat(
                            report.<Integer>getList("groups.figures.won").stream()
                                    .mapToInt(i -> i)
                                    .sum())
                    .as(by)
                    .isEqualTo(4238);
            assertThat(
                            report.<String>getList("groups.figures.wonAmount.amount").stream()
                                    .mapToDouble(Double::parseDouble)
                                    .sum())
                    .as(by)
                    .isEqualTo(10005534.0);
        }
        assertThat(report("?groupBy=region").getList("groups.label"))
                .containsExactly("Central", "East", "West");
        assertThat(report("?groupBy=manager").getList("groups")).hasSize(6);
        assertThat(report("?groupBy=product").getList("groups.label")).hasSize(7);
    }

    @Test
    void aManagerSeesTheDealsOfHisPeopleOnly() {
        as(World.login("Dustin Brinkmann"), "sales-head")
                .get("/api/v1/reports/sales?groupBy=manager")
                .then()
                .statusCode(200)
                .body("groups", hasSize(1))
                .body("groups.label", contains("Dustin Brinkmann"));
        as("stranger", "account-manager")
                .get("/api/v1/reports/sales")
                .then()
                .statusCode(200)
                .body("total.won", equalTo(0), "total.winRate", nullValue())
                .body("total.winRateReason", equalTo("no deal was won or lost"));
    }

    @Test
    void theSameFiguresComeAsATable() {
        String table =
                as("auditor", "auditor")
                        .accept("text/csv")
                        .get("/api/v1/reports/sales?groupBy=quarter")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString();
        assertThat(table)
                .startsWith("key,label,won,lost,open,won_amount")
                .contains("2017-Q2,2017-Q2,")
                .contains(",3086111.00,")
                .contains("total,Total,4238,2473,2089,10005534.00,63.15,51.78,57,");
    }

    @Test
    void aReportOfAnEarlierDayKnowsNothingLater() {
        JsonPath report = report("?asOf=2017-03-31");
        assertThat(report.getString("total.wonAmount.amount")).isEqualTo("1134672.00");
        assertThat(report.getInt("total.open")).isGreaterThan(500);
        assertThat(report("?from=2017-04-01&until=2017-06-30").getString("total.wonAmount.amount"))
                .isEqualTo("3086111.00");
    }

    @Test
    void wrongParametersAreNamed() {
        for (String wrong :
                List.of("groupBy=color", "asOf=today", "currency=XXQ", "until=2017-13-01", "q=x")) {
            as("auditor", "auditor")
                    .get("/api/v1/reports/sales?" + wrong)
                    .then()
                    .spec(
                            ProblemMatch.problemIn(
                                    ProblemType.INVALID_INPUT,
                                    wrong.substring(0, wrong.indexOf('='))));
        }
        as("x", "administrator")
                .get("/api/v1/reports/sales")
                .then()
                .spec(ProblemMatch.problem(ProblemType.FORBIDDEN));
    }

    @Test
    void nothingWasPublishedAsOpenedOrWon() {
        assertThat(
                        DATABASE.number(
                                "select count(*) from deal_history h join deal d on d.id ="
                                        + " h.deal_id where d.import_id is not null and h.kind <>"
                                        + " 'IMPORTED'"))
                .isZero();
    }

    private static JsonPath report(String query) {
        return as("auditor", "auditor")
                .get("/api/v1/reports/sales" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
