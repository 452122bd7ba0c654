package org.setu.client.reliability.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.setu.client.reliability.score.ScoreFixture.NEGATIVE_EQUITY;
import static org.setu.client.reliability.score.ScoreFixture.TODAY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.setu.client.reliability.statement.Figures;

/** What holds of any score, tried on thousands of companies that are made up from seeds. */
class ScoringPropertiesTest {

    private static final int COMPANIES = 2000;

    private final Scoring scoring = new Scoring(50);

    static Stream<Long> seeds() {
        return IntStream.rangeClosed(1, 5).mapToObj(Long::valueOf);
    }

    private static BigDecimal amount(Random random, int from, int to) {
        return BigDecimal.valueOf(random.nextInt(from * 100, to * 100), 2);
    }

    private static Figures figures(Random random) {
        return new Figures(
                amount(random, 1, 1000),
                null,
                null,
                amount(random, -500, 500),
                amount(random, -500, 500),
                amount(random, -300, 300),
                amount(random, -500, 500),
                amount(random, 1, 1000),
                amount(random, 1, 2000),
                amount(random, -100, 100));
    }

    private static KnownStatement statement(Random random, Figures figures) {
        return ScoreFixture.statement(
                TODAY.minusDays(random.nextInt(0, 2100)), random.nextBoolean(), figures);
    }

    private static KnownPayment payment(Random random) {
        int due = random.nextInt(1, 50);
        int late = random.nextInt(0, due + 1);
        return new KnownPayment(
                new UUID(0, 2),
                TODAY.minusDays(random.nextInt(0, 900)),
                due,
                late,
                late == 0 ? 0 : random.nextInt(1, 100),
                "x");
    }

    private static List<KnownSignal> signals(Random random) {
        String[] kinds = {"COURT_CASE", "NEGATIVE_EQUITY", "VOLUME_DROP"};
        List<KnownSignal> signals = new ArrayList<>();
        for (int i = random.nextInt(0, 4); i > 0; i--) {
            signals.add(
                    ScoreFixture.signal(
                            kinds[random.nextInt(kinds.length)],
                            random.nextInt(1, 40),
                            random.nextInt(20) == 0,
                            random.nextBoolean()));
        }
        return signals;
    }

    private static ScoreInputs inputs(
            @Nullable KnownStatement statement,
            @Nullable KnownPayment payment,
            List<KnownSignal> signals) {
        return new ScoreInputs(
                statement == null ? List.of() : List.of(statement),
                payment,
                signals,
                NEGATIVE_EQUITY);
    }

    private static Figures better(Random random, Figures from) {
        BigDecimal more = amount(random, 0, 200).add(new BigDecimal("0.01"));
        int which = random.nextInt(5);
        BigDecimal debt = Objects.requireNonNull(from.totalLiabilities());
        boolean owed = Objects.requireNonNull(from.bookEquity()).signum() >= 0;
        return new Figures(
                from.totalAssets(),
                null,
                null,
                plus(from.workingCapital(), which == 0 ? more : BigDecimal.ZERO),
                plus(from.retainedEarnings(), which == 1 ? more : BigDecimal.ZERO),
                plus(from.ebit(), which == 2 ? more : BigDecimal.ZERO),
                plus(from.bookEquity(), which == 3 ? more : BigDecimal.ZERO),
                which == 4 && owed ? debt.divide(BigDecimal.TWO) : debt,
                from.revenue(),
                from.netIncome());
    }

    private static BigDecimal plus(@Nullable BigDecimal amount, BigDecimal more) {
        return Objects.requireNonNull(amount).add(more);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void betterFiguresNeverLowerTheScore(long seed) {
        Random random = new Random(seed);
        int raised = 0;
        for (int i = 0; i < COMPANIES; i++) {
            KnownStatement statement = statement(random, figures(random));
            KnownStatement improved =
                    new KnownStatement(
                            statement.id(),
                            statement.periodEnd(),
                            statement.months(),
                            statement.currency(),
                            statement.source(),
                            statement.audited(),
                            better(random, statement.figures()));
            KnownPayment payment = random.nextBoolean() ? payment(random) : null;
            List<KnownSignal> signals = signals(random);
            Integer before = scoring.of(inputs(statement, payment, signals), TODAY).score();
            Integer after = scoring.of(inputs(improved, payment, signals), TODAY).score();
            if (before == null) {
                assertThat(after).isNull();
            } else {
                assertThat(after).isGreaterThanOrEqualTo(before);
                raised += Objects.requireNonNull(after) > before ? 1 : 0;
            }
        }
        assertThat(raised).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void payingBetterNeverLowersTheScore(long seed) {
        Random random = new Random(seed);
        int raised = 0;
        for (int i = 0; i < COMPANIES; i++) {
            KnownPayment payment = payment(random);
            int late = payment.paidLate() == 0 ? 0 : random.nextInt(0, payment.paidLate() + 1);
            int days =
                    late == 0 ? 0 : Math.max(1, random.nextInt(0, payment.averageDaysLate() + 1));
            KnownPayment improved =
                    new KnownPayment(
                            payment.id(),
                            payment.asOf(),
                            payment.invoicesDue(),
                            late,
                            days,
                            payment.source());
            KnownStatement statement =
                    random.nextBoolean() ? statement(random, figures(random)) : null;
            List<KnownSignal> signals = signals(random);
            Integer before = scoring.of(inputs(statement, payment, signals), TODAY).score();
            Integer after = scoring.of(inputs(statement, improved, signals), TODAY).score();
            if (before != null) {
                assertThat(after).isGreaterThanOrEqualTo(before);
                raised += Objects.requireNonNull(after) > before ? 1 : 0;
            }
        }
        assertThat(raised).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsMissingNeverRaisesTheConfidenceNorCountsAsZero(long seed) {
        Random random = new Random(seed);
        int lowered = 0;
        for (int i = 0; i < COMPANIES; i++) {
            KnownStatement statement = statement(random, figures(random));
            KnownPayment payment = payment(random);
            List<KnownSignal> signals = signals(random);
            BigDecimal all = scoring.of(inputs(statement, payment, signals), TODAY).confidence();
            for (ScoreInputs fewer :
                    List.of(
                            inputs(null, payment, signals),
                            inputs(statement, null, signals),
                            inputs(null, null, signals))) {
                Reliability told = scoring.of(fewer, TODAY);
                assertThat(told.confidence()).isLessThanOrEqualTo(all);
                lowered += told.confidence().compareTo(all) < 0 ? 1 : 0;
                if (!told.blocked() && told.confidence().signum() == 0) {
                    assertThat(told.score()).isNull();
                }
            }
        }
        assertThat(lowered).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingStaysInItsRangeAndIsToldAgainTheSame(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < COMPANIES; i++) {
            ScoreInputs inputs =
                    inputs(statement(random, figures(random)), payment(random), signals(random));
            Reliability told = scoring.of(inputs, TODAY);
            assertThat(told).isEqualTo(scoring.of(inputs, TODAY));
            assertThat(told.confidence()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            if (told.score() != null) {
                assertThat(told.score()).isBetween(0, 100);
            }
            assertThat(told.reasons()).hasSizeGreaterThanOrEqualTo(2);
        }
    }
}
