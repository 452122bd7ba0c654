package org.setu.client.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.setu.client.health.HealthInputs.Cadence;
import org.setu.client.health.HealthInputs.Cases;
import org.setu.client.health.HealthInputs.People;
import org.setu.client.health.HealthInputs.Promises;
import org.setu.client.health.HealthInputs.Reorder;
import org.setu.client.health.HealthInputs.Wins;

class HealthTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Map<HealthComponent, Integer> USUAL =
            Map.of(
                    HealthComponent.RELATIONSHIP,
                    30,
                    HealthComponent.COMMERCIAL,
                    30,
                    HealthComponent.SERVICE,
                    20,
                    HealthComponent.OBLIGATIONS,
                    20);

    private static final HealthInputs NOTHING = HealthInputs.NOTHING;

    private static @Nullable Integer points(HealthComponent component, HealthInputs inputs) {
        return Health.of(inputs, USUAL, TODAY).components().stream()
                .filter(one -> one.component() == component)
                .findFirst()
                .orElseThrow()
                .score();
    }

    private static HealthInputs cadence(int days, String dueOn) {
        return new HealthInputs(
                new Cadence(days, LocalDate.parse(dueOn)),
                NOTHING.people(),
                NOTHING.wins(),
                List.of(),
                NOTHING.cases(),
                NOTHING.promises());
    }

    @Test
    void ofNothingThereIsNoScore() {
        Health health = Health.of(NOTHING, USUAL, TODAY);
        assertThat(health.score()).isNull();
        assertThat(health.confidence()).isEqualByComparingTo("0");
        assertThat(HealthBand.of(health.score())).isEqualTo(HealthBand.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 100",
        "2027-01-01, 100",
        "2026-11-30, 90",
        "2026-11-26, 50",
        "2026-11-21, 0",
        "2020-01-01, 0"
    })
    void contactThatIsOverdueCountsLessEveryDay(String dueOn, int points) {
        assertThat(points(HealthComponent.RELATIONSHIP, cadence(10, dueOn))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0",
        "1, 1, 100",
        "2, 1, 50",
        "3, 1, 33",
        "10, 1, 33",
        "10, 2, 66",
        "10, 3, 100",
        "10, 9, 100"
    })
    void threePeopleAreEnough(long known, long inContact, int points) {
        assertThat(
                        points(
                                HealthComponent.RELATIONSHIP,
                                new HealthInputs(
                                        null,
                                        new People(known, inContact),
                                        NOTHING.wins(),
                                        List.of(),
                                        NOTHING.cases(),
                                        NOTHING.promises())))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 75", "0, 4, 0", "2, 4, 37", "6, 4, 100", "1, 0, 100"})
    void asManyWinsAsBeforeAreGoodAndMoreAreBetter(long now, long before, int points) {
        assertThat(
                        points(
                                HealthComponent.COMMERCIAL,
                                new HealthInputs(
                                        null,
                                        NOTHING.people(),
                                        new Wins(now, before),
                                        List.of(),
                                        NOTHING.cases(),
                                        NOTHING.promises())))
                .isEqualTo(points);
    }

    @Test
    void expectedOrdersCountInTheMean() {
        List<Reorder> reorders =
                List.of(
                        new Reorder(30, TODAY.plusDays(3)),
                        new Reorder(30, TODAY.minusDays(15)),
                        new Reorder(30, TODAY.minusDays(300)));
        HealthInputs inputs =
                new HealthInputs(
                        null,
                        NOTHING.people(),
                        NOTHING.wins(),
                        reorders,
                        NOTHING.cases(),
                        NOTHING.promises());
        assertThat(points(HealthComponent.COMMERCIAL, inputs)).isEqualTo(50);
        assertThat(Health.of(inputs, USUAL, TODAY).components().get(1).parts())
                .extracting(HealthPart::detail)
                .contains("2 of 3 expected orders are overdue");
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0, 0, 100",
        "4, 1, 0, 75",
        "4, 4, 0, 0",
        "4, 0, 1, 75",
        "0, 0, 2, 50",
        "1, 1, 9, 0"
    })
    void casesThatTookTooLongAndOpenComplaintsCountAgainstUs(
            long all, long missed, long severe, int points) {
        assertThat(
                        points(
                                HealthComponent.SERVICE,
                                new HealthInputs(
                                        null,
                                        NOTHING.people(),
                                        NOTHING.wins(),
                                        List.of(),
                                        new Cases(all, missed, severe),
                                        NOTHING.promises())))
                .isEqualTo(points);
    }

    @Test
    void theScoreIsTheWeightedMeanOfWhatIsKnown() {
        HealthInputs inputs =
                new HealthInputs(
                        new Cadence(10, TODAY),
                        new People(2, 1),
                        new Wins(4, 4),
                        List.of(),
                        NOTHING.cases(),
                        new Promises(3, 1));
        // (75 x 30 + 75 x 30 + 66 x 20) / 80 = 72.75
        Health health = Health.of(inputs, USUAL, TODAY);
        assertThat(health.score()).isEqualTo(73);
        // (30 + 30 / 2 + 0 + 20) / 100
        assertThat(health.confidence()).isEqualByComparingTo("0.65");
        assertThat(Health.of(inputs, Map.of(HealthComponent.OBLIGATIONS, 1), TODAY).score())
                .isEqualTo(66);
        assertThat(Health.of(inputs, Map.of(HealthComponent.SERVICE, 1), TODAY).score()).isNull();
    }

    /** Better figures never lower the score; what is missing never raises the confidence. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void betterIsNeverWorse(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            HealthInputs one = any(random);
            HealthInputs better = better(one, random.nextInt(4));
            Integer before = Health.of(one, USUAL, TODAY).score();
            Integer after = Health.of(better, USUAL, TODAY).score();
            assertThat(before).isNotNull().isBetween(0, 100);
            assertThat(after).as("%s -> %s", one, better).isGreaterThanOrEqualTo(before);

            HealthInputs less =
                    new HealthInputs(
                            null,
                            one.people(),
                            one.wins(),
                            List.of(),
                            one.cases(),
                            NOTHING.promises());
            assertThat(Health.of(less, USUAL, TODAY).confidence())
                    .isLessThanOrEqualTo(Health.of(one, USUAL, TODAY).confidence());
        }
    }

    private static HealthInputs any(Random random) {
        int all = 1 + random.nextInt(9);
        int people = 1 + random.nextInt(9);
        return new HealthInputs(
                new Cadence(1 + random.nextInt(90), TODAY.plusDays(random.nextInt(-100, 100))),
                new People(people, random.nextInt(people + 1)),
                new Wins(random.nextInt(9), 1 + random.nextInt(9)),
                Stream.generate(() ->
                                new Reorder(
                                        1 + random.nextInt(90),
                                        TODAY.plusDays(random.nextInt(-100, 100))))
                        .limit(1 + random.nextInt(4))
                        .toList(),
                new Cases(all, random.nextInt(all + 1), random.nextInt(3)),
                new Promises(all, random.nextInt(all + 1)));
    }

    private static HealthInputs better(HealthInputs one, int what) {
        Cadence cadence = java.util.Objects.requireNonNull(one.cadence());
        return new HealthInputs(
                what == 0 ? new Cadence(cadence.everyDays(), cadence.dueOn().plusDays(5)) : cadence,
                one.people(),
                what == 1
                        ? new Wins(one.wins().lastYear() + 1, one.wins().yearBefore())
                        : one.wins(),
                one.reorders(),
                what == 2
                        ? new Cases(
                                one.cases().all(),
                                Math.max(0, one.cases().missed() - 1),
                                one.cases().severeOpen())
                        : one.cases(),
                what == 3
                        ? new Promises(one.promises().all(), Math.max(0, one.promises().late() - 1))
                        : one.promises());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 50, UNKNOWN",
                "50, -, UNKNOWN",
                "50, 54, STEADY",
                "50, 55, UP",
                "50, 46, STEADY",
                "50, 45, DOWN"
            })
    void fivePointsAreATrend(@Nullable Integer before, @Nullable Integer now, HealthTrend trend) {
        assertThat(HealthTrend.of(before, now)).isEqualTo(trend);
    }

    @ParameterizedTest
    @CsvSource({"100, GOOD", "70, GOOD", "69, WATCH", "40, WATCH", "39, POOR", "0, POOR"})
    void bandsBeginWhereTheyAreSaidTo(int score, HealthBand band) {
        assertThat(HealthBand.of(score)).isEqualTo(band);
    }
}
