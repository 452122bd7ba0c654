package org.setu.client.reliability.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.client.reliability.statement.Figures;

class AltmanZTest {

    private static Figures figures(
            String assets,
            @Nullable String capital,
            String retained,
            @Nullable String ebit,
            String equity,
            String debt) {
        return ScoreFixture.figures(assets, capital, retained, ebit, equity, debt);
    }

    @Test
    void theFourRatiosAreWeighedAsAltmanSays() {
        AltmanZ z = AltmanZ.of(figures("1000", "200", "150", "90", "450", "550"), 12);
        // 6.56 * 0.2 + 3.26 * 0.15 + 6.72 * 0.09 + 1.05 * 450 / 550 = 3.264890...
        assertThat(z.value()).isEqualByComparingTo("3.2648");
        assertThat(z.zone()).isEqualTo(Zone.SAFE);
        assertThat(z.missing()).isNull();
    }

    /** With only EBIT and equity: z = 6.72 EBIT / 1000 + 1.05 equity / 1000. */
    @ParameterizedTest
    @CsvSource({
        "0, 2000, 2.1000, GREY",
        "62.5, 2080, 2.6040, SAFE",
        "0, 1047.619047, 1.0999, DISTRESS",
        "0, 1047.619048, 1.1000, GREY",
        "0, 2476.190476, 2.5999, GREY",
        "0, 2476.190477, 2.6000, SAFE",
        "-100, 0, -0.6720, DISTRESS"
    })
    void zonesAreToldOfTheExactValue(String ebit, String equity, String value, Zone zone) {
        AltmanZ z = AltmanZ.of(figures("1000", "0", "0", ebit, equity, "1000"), 12);
        assertThat(z.value()).isEqualByComparingTo(value);
        assertThat(z.zone()).isEqualTo(zone);
    }

    @Test
    void theBordersThemselvesAreGrey() {
        // 1.05 * 110 / 105 is 1.1, and 1.05 * 260 / 105 is 2.6; neither quotient ends.
        AltmanZ lower = AltmanZ.of(figures("7", "0", "0", "0", "110", "105"), 12);
        AltmanZ upper = AltmanZ.of(figures("7", "0", "0", "0", "260", "105"), 12);
        assertThat(lower.value()).isEqualByComparingTo("1.1");
        assertThat(lower.zone()).isEqualTo(Zone.GREY);
        assertThat(upper.value()).isEqualByComparingTo("2.6");
        assertThat(upper.zone()).isEqualTo(Zone.GREY);
        String little = "0.000001";
        assertThat(AltmanZ.of(figures("7", "0", "0", "-" + little, "110", "105"), 12).zone())
                .isEqualTo(Zone.DISTRESS);
        assertThat(AltmanZ.of(figures("7", "0", "0", little, "260", "105"), 12).zone())
                .isEqualTo(Zone.SAFE);
    }

    @Test
    void earningsOfHalfAYearCountAsOfAWholeOne() {
        AltmanZ half = AltmanZ.of(figures("1000", "200", "150", "45", "450", "550"), 6);
        AltmanZ whole = AltmanZ.of(figures("1000", "200", "150", "90", "450", "550"), 12);
        assertThat(half).isEqualTo(whole);
    }

    @Test
    void zeroDenominatorsGiveNothingAndSayWhy() {
        AltmanZ noAssets = AltmanZ.of(figures("0", "0", "0", "0", "0", "10"), 12);
        assertThat(noAssets).isEqualTo(AltmanZ.untold("Total assets are zero"));
        AltmanZ noDebt = AltmanZ.of(figures("10", "5", "0", "0", "10", "0"), 12);
        assertThat(noDebt).isEqualTo(AltmanZ.untold("Total liabilities are zero"));
    }

    @Test
    void whatIsNotSaidIsNamedAndNeverZero() {
        AltmanZ z = AltmanZ.of(figures("1000", null, "150", null, "450", "550"), 12);
        assertThat(z).isEqualTo(AltmanZ.untold("The statement does not say working capital, EBIT"));
    }

    @Test
    void workingCapitalIsMadeOfItsParts() {
        Figures parts =
                new Figures(
                        new BigDecimal("1000"),
                        new BigDecimal("500"),
                        new BigDecimal("300"),
                        null,
                        new BigDecimal("150"),
                        new BigDecimal("90"),
                        new BigDecimal("450"),
                        new BigDecimal("550"),
                        null,
                        null);
        assertThat(AltmanZ.of(parts, 12))
                .isEqualTo(AltmanZ.of(figures("1000", "200", "150", "90", "450", "550"), 12));
    }

    @Test
    void theLargestAndSmallestFiguresAreReckonedWith() {
        String most = "9999999999999999999.999999";
        AltmanZ z = AltmanZ.of(figures("0.000001", "0", most, most, most, "0.000001"), 1);
        assertThat(z.zone()).isEqualTo(Zone.SAFE);
        assertThat(z.value()).isPositive();
    }
}
