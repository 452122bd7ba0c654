package org.setu.client.reliability.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.setu.client.reliability.score.ScoreFixture.TODAY;
import static org.setu.client.reliability.score.ScoreFixture.figures;
import static org.setu.client.reliability.score.ScoreFixture.good;
import static org.setu.client.reliability.score.ScoreFixture.inputs;
import static org.setu.client.reliability.score.ScoreFixture.payment;
import static org.setu.client.reliability.score.ScoreFixture.signal;
import static org.setu.client.reliability.score.ScoreFixture.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.setu.client.reliability.score.ScoreReason.Input;
import org.setu.platform.money.Money;

class ScoringTest {

    private final Scoring scoring = new Scoring(50);

    private Reliability of(ScoreInputs inputs) {
        return scoring.of(inputs, TODAY);
    }

    @Test
    void ofNothingThereIsNoScore() {
        Reliability told = of(inputs(null, null));
        assertThat(told.score()).isNull();
        assertThat(told.unscored()).contains("Nothing is known");
        assertThat(told.confidence()).isEqualByComparingTo("0");
        assertThat(told.prepayment()).isTrue();
        assertThat(told.creditLimit().amount()).isNull();
        assertThat(told.ratios()).isEmpty();
        assertThat(told.dataAgeDays()).isNull();
        assertThat(told.reasons())
                .extracting(ScoreReason::input, ScoreReason::points, ScoreReason::weight)
                .containsExactly(tuple(Input.ALTMAN, null, 0), tuple(Input.PAYMENT, null, 0));
    }

    @Test
    void aReportedSignalAloneMakesNoScore() {
        assertThat(of(inputs(null, null, signal("COURT_CASE", 20, false, true))).score()).isNull();
    }

    @Test
    void theScoreIsTheWeighedMean() {
        // Z'' 3.2648 gives 78.31 points, weight 60; 10 of 20 late by 30 days gives 75, weight 40.
        Reliability told = of(inputs(good(), payment(20, 10, 30)));
        assertThat(told.reasons().get(0).points()).isEqualTo(78);
        assertThat(told.reasons().get(1).points()).isEqualTo(75);
        assertThat(told.score()).isEqualTo(77);
        assertThat(told.confidence()).isEqualByComparingTo("1");
        assertThat(told.prepayment()).isFalse();
        assertThat(told.dataAgeDays()).isEqualTo(334);
    }

    @Test
    void whatIsMissingHasNoWeight() {
        assertThat(of(inputs(good(), null)).score()).isEqualTo(78);
        assertThat(of(inputs(good(), null)).confidence()).isEqualByComparingTo("0.6");
        assertThat(of(inputs(null, payment(20, 10, 30))).score()).isEqualTo(75);
        assertThat(of(inputs(null, payment(20, 10, 30))).confidence()).isEqualByComparingTo("0.4");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-3, 0",
        "0.55, 17.5",
        "1.1, 35",
        "1.85, 52.5",
        "2.6, 70",
        "3.8, 85",
        "5, 100",
        "5.0001, 100",
        "1000000, 100"
    })
    void pointsFollowStraightLines(String z, String points) {
        assertThat(Scoring.points(new BigDecimal(z))).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 0, 0, 100",
        "20, 20, 60, 0",
        "20, 20, 3650, 0",
        "20, 5, 12, 95",
        "1000000, 1000000, 3650, 0",
        "1000000, 1, 1, 100"
    })
    void latePaymentsCostPoints(int due, int late, int days, int points) {
        assertThat(of(inputs(null, payment(due, late, days))).score()).isEqualTo(points);
    }

    @Test
    void signalsAreTakenOffWholeAndReportedOnesHalf() {
        assertThat(of(inputs(good(), null, signal("COURT_CASE", 21, false, true))).score())
                .isEqualTo(57);
        assertThat(of(inputs(good(), null, signal("COURT_CASE", 21, false, false))).score())
                .isEqualTo(67);
        assertThat(
                        of(inputs(
                                        good(),
                                        null,
                                        signal("COURT_CASE", 20, false, true),
                                        signal("VOLUME_DROP", 90, false, true)))
                                .score())
                .isZero();
    }

    @Test
    void whatIsToldTwiceCountsOnce() {
        Reliability told =
                of(
                        inputs(
                                good(),
                                null,
                                signal("COURT_CASE", 20, false, false),
                                signal("COURT_CASE", 20, false, true)));
        assertThat(told.score()).isEqualTo(58);
        assertThat(told.reasons()).hasSize(3);
    }

    @Test
    void aConfirmedBlockingSignalMakesItZeroAndAReportedOneDoesNot() {
        Reliability confirmed =
                of(inputs(good(), payment(20, 0, 0), signal("SANCTION", 1, true, true)));
        assertThat(confirmed.score()).isZero();
        assertThat(confirmed.blocked()).isTrue();
        assertThat(confirmed.prepayment()).isTrue();
        assertThat(of(inputs(null, null, signal("SANCTION", 1, true, true))).score()).isZero();
        Reliability reported = of(inputs(good(), null, signal("SANCTION", 10, true, false)));
        assertThat(reported.blocked()).isFalse();
        assertThat(reported.score()).isEqualTo(73);
    }

    @Test
    void negativeEquityIsASignalByItself() {
        KnownStatement owing =
                statement(
                        ScoreFixture.LAST_YEAR,
                        true,
                        figures("1000", "900", "900", "900", "-1", "1001"));
        Reliability told = of(inputs(owing, null));
        assertThat(told.score()).isEqualTo(75);
        assertThat(told.reasons().getLast().points()).isEqualTo(-25);
        assertThat(of(inputs(owing, null, signal("NEGATIVE_EQUITY", 25, false, true))).reasons())
                .hasSize(3);
        ScoreInputs switchedOff = new ScoreInputs(List.of(owing), null, List.of(), null);
        assertThat(of(switchedOff).score()).isEqualTo(100);
    }

    @Test
    void theNewestStatementThatSaysEnoughIsUsed() {
        KnownStatement empty =
                statement(
                        LocalDate.parse("2026-06-30"),
                        true,
                        figures("1000", null, null, null, null, null));
        ScoreInputs both = new ScoreInputs(List.of(empty, good()), null, List.of(), null);
        assertThat(of(both).score()).isEqualTo(78);
        assertThat(of(both).dataAgeDays()).isEqualTo(334);
        Reliability poor = of(inputs(empty, null));
        assertThat(poor.score()).isNull();
        assertThat(poor.z().missing()).contains("working capital");
        assertThat(poor.ratios()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // 18 months old, 19, one day less than 60, 60
        "2025-05-30, true, 0.60",
        "2025-04-30, true, 0.59",
        "2021-12-01, true, 0.19",
        "2021-11-30, true, 0.00",
        "2025-05-30, false, 0.48",
        "2026-12-01, true, 0.60"
    })
    void oldFiguresSayLessAndSoDoThoseThatNobodyAudited(
            LocalDate end, boolean audited, String confidence) {
        Reliability told = of(inputs(statement(end, audited, good().figures()), null));
        assertThat(told.confidence()).isEqualByComparingTo(confidence);
        assertThat(told.score() == null).isEqualTo(confidence.equals("0.00"));
    }

    @Test
    void theCreditLimitIsExplained() {
        KnownStatement rich = good();
        // A tenth of 450 is 45, times 78 %: 35.1, cut to two digits.
        assertThat(of(inputs(rich, null)).creditLimit().amount()).isEqualTo(Money.of("35", "EUR"));
        assertThat(of(inputs(rich, null)).creditLimit().reason()).contains("10 % of equity");
        KnownStatement owing =
                statement(
                        ScoreFixture.LAST_YEAR,
                        true,
                        figures("1000", "900", "900", "900", "-1", "1001"));
        assertThat(of(inputs(owing, null)).creditLimit().amount()).isEqualTo(Money.of("0", "EUR"));
        assertThat(of(inputs(null, payment(1, 0, 0))).creditLimit().amount()).isNull();
    }

    @Test
    void prepaymentIsRecommendedForAReason() {
        Reliability distress =
                of(
                        inputs(
                                statement(
                                        ScoreFixture.LAST_YEAR,
                                        true,
                                        figures("1000", "0", "0", "0", "500", "500")),
                                payment(20, 0, 0)));
        assertThat(distress.z().zone()).isEqualTo(Zone.DISTRESS);
        assertThat(distress.score()).isGreaterThan(50);
        assertThat(distress.prepaymentReason()).contains("distress");
        Reliability low = of(inputs(null, payment(10, 10, 40)));
        assertThat(low.prepaymentReason()).isEqualTo("The score 34 is below 50");
        Reliability old =
                of(inputs(statement(LocalDate.parse("2022-01-31"), true, good().figures()), null));
        assertThat(old.prepaymentReason()).contains("confidence");
    }

    @Test
    void ratiosWithAZeroDenominatorSayWhy() {
        KnownStatement noDebt =
                statement(ScoreFixture.LAST_YEAR, true, figures("10", "5", "0", "0", "10", "0"));
        assertThat(of(inputs(noDebt, null)).ratios())
                .contains(
                        new FinancialRatio("equityToLiabilities", null, "The denominator is zero"),
                        new FinancialRatio("equityToAssets", new BigDecimal("1.0000"), null),
                        new FinancialRatio(
                                "netMargin", null, "The statement does not say both figures"));
    }
}
