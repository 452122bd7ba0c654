package org.setu.client.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuintilesTest {

    private static final Comparator<Integer> ORDER = Comparator.naturalOrder();

    private static List<Integer> scores(List<Integer> values) {
        return Quintiles.scores(values, ORDER);
    }

    @Test
    void tenDifferentValuesGetEachScoreTwice() {
        assertThat(scores(IntStream.rangeClosed(1, 10).boxed().toList()))
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    }

    @Test
    void tiesShareTheLowerScore() {
        assertThat(scores(List.of(1, 2, 2, 2, 2))).containsExactly(1, 2, 2, 2, 2);
        assertThat(scores(List.of(7, 7, 7, 7, 7))).containsExactly(1, 1, 1, 1, 1);
        assertThat(scores(List.of(1, 1, 1, 1, 9))).containsExactly(1, 1, 1, 1, 5);
    }

    @Test
    void fewerThanFiveLeaveScoresOut() {
        assertThat(scores(List.of())).isEmpty();
        assertThat(scores(List.of(4))).containsExactly(1);
        assertThat(scores(List.of(4, 5))).containsExactly(1, 3);
        assertThat(scores(List.of(9, 4, 5))).containsExactly(4, 1, 2);
    }

    @Test
    void aRankBeyondTheRankedIsRefused() {
        assertThatThrownBy(() -> Quintiles.score(0, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quintiles.score(4, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9, 23, 100, 101})
    void ofDifferentValuesEachScoreGoesToAFifthRoundedUpOrDown(int n) {
        List<Integer> scores = scores(IntStream.range(0, n).boxed().toList());
        for (int score = 1; score <= Quintiles.BEST; score++) {
            assertThat(Collections.frequency(scores, score)).isBetween(n / 5, (n + 4) / 5);
        }
    }

    @Test
    void whateverTheValuesScoresFollowThemAndNotTheirPlace() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            int n = 1 + random.nextInt(40);
            List<Integer> values = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                values.add(random.nextInt(1 + random.nextInt(30)));
            }
            List<Integer> scores = scores(values);
            Map<Integer, Integer> byValue = new HashMap<>();
            for (int i = 0; i < n; i++) {
                int worse = 0;
                for (int j = 0; j < n; j++) {
                    if (values.get(j) < values.get(i)) {
                        worse++;
                        assertThat(scores.get(j)).isLessThanOrEqualTo(scores.get(i));
                    }
                }
                assertThat(scores.get(i)).isEqualTo(worse * 5 / n + 1).isBetween(1, 5);
                assertThat(
                                byValue.merge(
                                        values.get(i),
                                        scores.get(i),
                                        (a, b) -> a.equals(b) ? a : -1))
                        .isPositive();
            }
            List<Integer> shuffled = new ArrayList<>(values);
            Collections.shuffle(shuffled, random);
            List<Integer> again = scores(shuffled);
            for (int i = 0; i < n; i++) {
                assertThat(again.get(i)).isEqualTo(byValue.get(shuffled.get(i)));
            }
        }
    }
}
