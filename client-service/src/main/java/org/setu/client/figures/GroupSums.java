package org.setu.client.figures;

import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Sum;

/** Sums of money of groups, one per currency. */
public final class GroupSums {

    private record Which(@Nullable String key, String name) {}

    private final Map<Which, List<Sum>> sums = new HashMap<>();

    private GroupSums() {}

    /**
     * Reads them all.
     *
     * @param query a row for each group and currency: {@code key}, {@code currency}, and the sums,
     *     null where there is nothing to add
     * @param names of the sums
     */
    public static GroupSums of(TypedQuery<Tuple> query, String... names) {
        GroupSums sums = new GroupSums();
        for (Tuple row : query.getResultList()) {
            String key = new GroupRow(row).key();
            String currency = row.get("currency", String.class);
            for (String name : names) {
                sums.add(new Which(key, name), row.get(name, BigDecimal.class), currency);
            }
        }
        sums.sums.values().forEach(list -> list.sort(Comparator.comparing(Sum::currency)));
        return sums;
    }

    private void add(Which which, @Nullable BigDecimal sum, String currency) {
        if (sum != null) {
            sums.computeIfAbsent(which, _ -> new ArrayList<>()).add(Sum.of(sum, currency));
        }
    }

    /** One sum per currency, by the code of the currency; none if there was nothing to add. */
    public List<Sum> of(@Nullable String key, String name) {
        return List.copyOf(sums.getOrDefault(new Which(key, name), List.of()));
    }
}
