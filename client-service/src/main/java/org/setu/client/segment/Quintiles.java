package org.setu.client.segment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Scores 1 (worst) to 5 (best) by rank: score = floor((rank - 1) x 5 / n) + 1, where the rank is 1
 * plus the number of values that are worse. So ties share the lower score, and of n different
 * values each score is given to n/5 of them, rounded up or down; where there are fewer than five,
 * scores are left out from above (two get 1 and 3).
 */
public final class Quintiles {

    /** The best score. */
    public static final int BEST = 5;

    private Quintiles() {}

    /**
     * The score of a rank.
     *
     * @param rank 1 is the worst; ties have the least rank of theirs
     * @param of how many are ranked
     */
    static int score(long rank, long of) {
        if (rank < 1 || rank > of) {
            throw new IllegalArgumentException("no rank of " + of + ": " + rank);
        }
        return (int) ((rank - 1) * BEST / of) + 1;
    }

    /** The same as {@link #score} in HQL; null where there is no value. */
    static String hql(String value, String rank, String of) {
        return "case when %s is not null then (%s - 1) * %d / %s + 1 end"
                .formatted(value, rank, BEST, of);
    }

    /** The scores of values, in their order; of two the greater is better. */
    static <T> List<Integer> scores(List<T> values, Comparator<? super T> order) {
        List<T> sorted = values.stream().sorted(order).toList();
        Map<T, Long> ranks = new TreeMap<>(order);
        for (int i = 0; i < sorted.size(); i++) {
            ranks.putIfAbsent(sorted.get(i), i + 1L);
        }
        return values.stream()
                .map(value -> score(Objects.requireNonNull(ranks.get(value)), values.size()))
                .toList();
    }
}
