package org.setu.client.rollup;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Sum;

/** Adds up what queries tell of one part of a group of companies. */
final class GroupTally {

    private final Map<RollUpFigure, Long> numbers = new EnumMap<>(RollUpFigure.class);
    private final Map<RollUpFigure, TreeMap<String, BigDecimal>> sums =
            new EnumMap<>(RollUpFigure.class);
    private final Map<String, Long> byStatus = new TreeMap<>();
    private final Map<String, Long> byTier = new TreeMap<>();

    /** Nothing yet of all that is asked for. */
    GroupTally(Set<RollUpFigure> asked) {
        asked.forEach(figure -> {
            numbers.put(figure, 0L);
            sums.put(figure, new TreeMap<>());
        });
    }

    void add(RollUpFigure figure, Tuple row) {
        long number = row.get("number", Long.class);
        numbers.merge(figure, number, Long::sum);
        switch (figure) {
            case ACCOUNTS -> {
                byStatus.merge(row.get("status", String.class), number, Long::sum);
                byTier.merge(row.get("tier", String.class), number, Long::sum);
            }
            case NEEDS, DEALS -> {
                BigDecimal amount = row.get("amount", BigDecimal.class);
                if (amount != null) {
                    sums.computeIfAbsent(figure, _ -> new TreeMap<>())
                            .merge(row.get("currency", String.class), amount, BigDecimal::add);
                }
            }
            case CONTACTS, LEADS, CASES, ACTIVITIES, OVERDUE -> {
                // The number is all there is.
            }
        }
    }

    RollUp.Group group(@Nullable UUID account, @Nullable String name) {
        boolean accounts = numbers.containsKey(RollUpFigure.ACCOUNTS);
        return new RollUp.Group(
                account,
                name,
                numbers.get(RollUpFigure.ACCOUNTS),
                accounts ? byStatus : null,
                accounts ? byTier : null,
                numbers.get(RollUpFigure.CONTACTS),
                numbers.get(RollUpFigure.LEADS),
                numbers.get(RollUpFigure.CASES),
                numbers.get(RollUpFigure.NEEDS),
                sumsOf(RollUpFigure.NEEDS),
                numbers.get(RollUpFigure.ACTIVITIES),
                numbers.get(RollUpFigure.OVERDUE),
                numbers.get(RollUpFigure.DEALS),
                sumsOf(RollUpFigure.DEALS));
    }

    private @Nullable List<Sum> sumsOf(RollUpFigure figure) {
        TreeMap<String, BigDecimal> of = sums.get(figure);
        return of == null
                ? null
                : of.entrySet().stream().map(sum -> Sum.of(sum.getValue(), sum.getKey())).toList();
    }
}
