package org.setu.system.story;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.system.stack.Caller;

/**
 * After the import, the platform's own report gives what plain arithmetic over the published files
 * gives.
 */
@NullUnmarked // a missing figure fails the test as well as an assertion would
class TheReportGivesThePublishedFiguresIT {

    /** The last day with data of the files; other stories make deals of today. */
    private static final String REPORT = "/reports/sales?asOf=2017-12-31";

    @Test
    void countsAmountsWinRateAndCycle() {
        JsonPath report = Caller.AUDITOR.get(REPORT);

        assertThat(report.getString("asOf")).isEqualTo("2017-12-31");
        assertThat(report.getInt("total.won")).isEqualTo(4238);
        assertThat(report.getInt("total.lost")).isEqualTo(2473);
        assertThat(stage(report, "ENGAGING", "open")).isEqualTo(1589);
        assertThat(stage(report, "PROSPECTING", "open")).isEqualTo(500);
        assertThat(amount(report.getMap("total.wonAmount"))).isEqualByComparingTo("10005534");
        assertThat(report.getString("total.winRate")).isEqualTo("63.15");
        assertThat(report.getString("total.cycleMeanDays")).isEqualTo("51.78");
        assertThat(report.getString("total.cycleMedianDays")).isEqualTo("57");
    }

    @ParameterizedTest
    @CsvSource({"2017-Q1,1134672", "2017-Q2,3086111", "2017-Q3,2982255", "2017-Q4,2802496"})
    void wonAmountOfEachQuarter(String quarter, String expected) {
        JsonPath report = Caller.STEWARD.get(REPORT + "&groupBy=quarter");

        Map<String, Object> figures =
                report.getMap("groups.find { it.key == '%s' }.figures".formatted(quarter));

        assertThat(amount(figures.get("wonAmount"))).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "quarter", "manager", "owner", "region", "product"})
    void theGroupsSumUpToTheTotal(String by) {
        JsonPath report = Caller.STEWARD.get(REPORT + "&groupBy=" + by);
        List<Map<String, Object>> groups = report.getList("groups.figures");

        assertThat(sum(groups, "won")).isEqualTo(4238);
        assertThat(sum(groups, "lost")).isEqualTo(2473);
        assertThat(
                        groups.stream()
                                .map(figures -> amount(figures.get("wonAmount")))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("10005534");
    }

    @Test
    void thirtyOfThirtyFiveAgentsAndAllManagersRegionsAndProductsHaveSomethingToShow() {
        assertThat(labels("owner")).hasSize(30);
        assertThat(labels("manager")).hasSize(6);
        assertThat(labels("region")).containsExactlyInAnyOrder("Central", "East", "West");
        assertThat(labels("product")).hasSize(7).contains("GTX Pro").doesNotContain("GTXPro");
    }

    private static List<String> labels(String by) {
        return Caller.STEWARD.get(REPORT + "&groupBy=" + by).getList("groups.label");
    }

    private static int stage(JsonPath report, String code, String figure) {
        Map<String, Integer> stages =
                report.<Map<String, Object>>getList("stages").stream()
                        .collect(
                                toMap(
                                        it -> String.valueOf(it.get("code")),
                                        it -> ((Number) it.get(figure)).intValue()));
        return stages.getOrDefault(code, -1);
    }

    private static int sum(List<Map<String, Object>> figures, String name) {
        return figures.stream().mapToInt(it -> ((Number) it.get(name)).intValue()).sum();
    }

    private static BigDecimal amount(Object money) {
        return new BigDecimal(String.valueOf(((Map<?, ?>) money).get("amount")));
    }
}
