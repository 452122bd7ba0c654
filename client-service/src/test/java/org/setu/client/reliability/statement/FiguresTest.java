package org.setu.client.reliability.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.platform.problem.FieldProblem;

class FiguresTest {

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Figures figures(
            @Nullable String assets,
            @Nullable String current,
            @Nullable String owedSoon,
            @Nullable String capital,
            @Nullable String equity,
            @Nullable String debt) {
        return new Figures(
                amount(assets),
                amount(current),
                amount(owedSoon),
                amount(capital),
                null,
                null,
                amount(equity),
                amount(debt),
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NONE",
            value = {
                "-1, NONE, NONE, NONE, NONE, NONE, /figures/totalAssets",
                "NONE, -1, NONE, NONE, NONE, NONE, /figures/currentAssets",
                "NONE, NONE, -1, NONE, NONE, NONE, /figures/currentLiabilities",
                "NONE, NONE, NONE, NONE, NONE, -1, /figures/totalLiabilities",
                "10, 10.000001, NONE, NONE, NONE, NONE, /figures/currentAssets",
                "NONE, NONE, 11, NONE, NONE, 10, /figures/currentLiabilities",
                "10, NONE, NONE, 11, NONE, NONE, /figures/workingCapital",
                "10, 5, 3, 3, NONE, NONE, /figures/workingCapital",
                "100, NONE, NONE, NONE, 50, 51.000001, /figures/bookEquity",
                "100, NONE, NONE, NONE, 102, NONE, /figures/bookEquity",
                "NONE, NONE, NONE, NONE, NONE, NONE, /figures"
            })
    void whatCannotBeIsNamed(
            String assets,
            String current,
            String owedSoon,
            String capital,
            String equity,
            String debt,
            String pointer) {
        assertThat(figures(assets, current, owedSoon, capital, equity, debt).contradictions())
                .extracting(FieldProblem::pointer)
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NONE",
            value = {
                "0, 0, 0, 0, 0, 0",
                "10, 10, 10, 0, 0, 10",
                "10, 5, 3, 2, 4, 6",
                "10, 5, 30, -25, -90, 100",
                "100, NONE, NONE, NONE, 50, 51",
                "NONE, NONE, NONE, -1000, NONE, NONE"
            })
    void whatCanBeIsTaken(
            String assets,
            String current,
            String owedSoon,
            String capital,
            String equity,
            String debt) {
        assertThat(figures(assets, current, owedSoon, capital, equity, debt).contradictions())
                .isEmpty();
    }

    @Test
    void equalAmountsAreEqualHoweverTheyAreWritten() {
        assertThat(figures("1000", "0.00", null, null, null, null))
                .isEqualTo(figures("1000.000000", "0", null, null, null, null));
        assertThat(figures("1000", null, null, null, null, null).totalAssets()).hasToString("1000");
    }

    @Test
    void workingCapitalIsNotMadeOfOnePart() {
        assertThat(figures("10", "5", null, null, null, null).knownWorkingCapital()).isNull();
        assertThat(figures("10", "5", "7", null, null, null).knownWorkingCapital())
                .isEqualByComparingTo("-2");
        assertThat(figures("10", null, "7", "1", null, null).knownWorkingCapital())
                .isEqualByComparingTo("1");
    }
}
