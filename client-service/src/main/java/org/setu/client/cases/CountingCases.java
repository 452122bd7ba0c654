package org.setu.client.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/** Counts the cases that the caller sees, in two queries however many there are. */
@ApplicationScoped
public class CountingCases {

    private static final String OPEN =
            "c.progress.state in (RECEIVED, ACKNOWLEDGED, INVESTIGATING, ACTION_PLANNED, REOPENED)";
    private static final String LATE =
            "(c.clock.resolution.metAt > c.clock.resolution.dueAt"
                    + " or (c.clock.resolution.metAt is null and c.clock.waitingSince is null"
                    + " and c.clock.resolution.dueAt < :now))";

    private static final String FIGURES =
            """
            select %1$s as key,
              count(c) as received,
              count(case when %2$s then 1 end) as open,
              count(case when %2$s and %3$s then 1 end) as overdue,
              count(case when c.progress.state in (RESOLVED, CLOSED) then 1 end) as resolved,
              count(case when c.progress.state = REJECTED then 1 end) as rejected,
              count(case when c.progress.state = DUPLICATE then 1 end) as duplicates,
              count(case when c.progress.reopenings > 0 then 1 end) as reopened,
              count(case when c.clock.resolution.dueAt is not null then 1 end) as promised,
              count(case when %3$s then 1 end) as late,
              avg((c.progress.resolvedAt - c.receivedAt) by second) as seconds
            from ClientCase c where c.receivedAt >= :from and c.receivedAt < :until
            group by %1$s order by received desc, key\
            """;

    private static final String COSTS =
            """
            select %1$s as key, c.progress.solution.amount.currency as currency,
              sum(c.progress.solution.amount.amount) as amount
            from ClientCase c where c.receivedAt >= :from and c.receivedAt < :until
              and c.progress.solution.amount.amount is not null
            group by %1$s, c.progress.solution.amount.currency\
            """;

    private final EntityManager entityManager;
    private final InstantSource clock;

    CountingCases(EntityManager entityManager, InstantSource clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The figures of cases that were received from one day (UTC) to another. */
    public CaseFigures count(CaseGrouping by, @Nullable LocalDate from, @Nullable LocalDate until) {
        List<CaseFigures.Group> all = groups(CaseGrouping.NONE, from, until);
        return new CaseFigures(
                by.word(),
                from,
                until,
                all.getFirst(),
                by == CaseGrouping.NONE ? List.of() : groups(by, from, until));
    }

    private List<CaseFigures.Group> groups(
            CaseGrouping by, @Nullable LocalDate from, @Nullable LocalDate until) {
        Map<String, List<Money>> costs = new HashMap<>();
        for (Tuple row : between(COSTS.formatted(by.key()), from, until).getResultList()) {
            costs.computeIfAbsent(key(row), _ -> new ArrayList<>())
                    .add(
                            new Money(
                                    row.get("amount", BigDecimal.class).stripTrailingZeros(),
                                    Currency.getInstance(row.get("currency", String.class))));
        }
        return between(FIGURES.formatted(by.key(), OPEN, LATE), from, until)
                .setParameter("now", clock.instant())
                .setMaxResults(CaseFigures.MAX_GROUPS)
                .getResultStream()
                .map(row -> group(row, costs.getOrDefault(key(row), List.of())))
                .toList();
    }

    private TypedQuery<Tuple> between(
            String hql, @Nullable LocalDate from, @Nullable LocalDate until) {
        return entityManager
                .createQuery(hql, Tuple.class)
                .setParameter("from", from == null ? Instant.EPOCH : start(from))
                .setParameter(
                        "until",
                        until == null ? clock.instant().plusSeconds(1) : start(until.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String key(Tuple row) {
        return String.valueOf(row.get("key"));
    }

    private static CaseFigures.Group group(Tuple row, List<Money> costs) {
        Object key = row.get("key");
        Object seconds = row.get("seconds");
        return new CaseFigures.Group(
                key == null || key.equals("") ? null : key.toString(),
                number(row, "received"),
                number(row, "open"),
                number(row, "overdue"),
                number(row, "resolved"),
                number(row, "rejected"),
                number(row, "duplicates"),
                number(row, "reopened"),
                number(row, "promised"),
                number(row, "late"),
                seconds == null ? null : Math.round(((Number) seconds).doubleValue() / 3600),
                costs.stream().sorted(Comparator.comparing(cost -> cost.currencyCode())).toList());
    }

    private static long number(Tuple row, String name) {
        return ((Number) row.get(name)).longValue();
    }
}
