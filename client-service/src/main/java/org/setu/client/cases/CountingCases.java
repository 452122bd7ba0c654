package org.setu.client.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.setu.client.figures.GroupRow;
import org.setu.client.figures.GroupSums;
import org.setu.client.figures.Period;

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
              sum(c.progress.solution.amount.amount) as cost
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
    public CaseFigures count(CaseGrouping by, Period period) {
        List<CaseFigures.Group> all = groups(CaseGrouping.NONE, period);
        return new CaseFigures(
                by.word(),
                period.from(),
                period.until(),
                all.getFirst(),
                by == CaseGrouping.NONE ? List.of() : groups(by, period));
    }

    private List<CaseFigures.Group> groups(CaseGrouping by, Period period) {
        GroupSums costs = GroupSums.of(between(COSTS.formatted(by.key()), period), "cost");
        return between(FIGURES.formatted(by.key(), OPEN, LATE), period)
                .setParameter("now", clock.instant())
                .setMaxResults(GroupRow.MOST)
                .getResultStream()
                .map(row -> group(new GroupRow(row), costs))
                .toList();
    }

    private TypedQuery<Tuple> between(String hql, Period period) {
        LocalDate from = period.from();
        LocalDate until = period.until();
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

    private static CaseFigures.Group group(GroupRow row, GroupSums costs) {
        Object seconds = row.columns().get("seconds");
        return new CaseFigures.Group(
                row.key(),
                row.number("received"),
                row.number("open"),
                row.number("overdue"),
                row.number("resolved"),
                row.number("rejected"),
                row.number("duplicates"),
                row.number("reopened"),
                row.number("promised"),
                row.number("late"),
                seconds == null ? null : Math.round(((Number) seconds).doubleValue() / 3600),
                costs.of(row.key(), "cost"));
    }
}
