package org.setu.client.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.client.figures.GroupRow;

/** Counts accounts by how well it goes with them, one query for the total and one for groups. */
@ApplicationScoped
public class CountingHealth {

    private static final String FIGURES =
            """
            select %1$s as key, count(h) as accounts,
              count(case when h.band = GOOD then 1 end) as good,
              count(case when h.band = WATCH then 1 end) as watch,
              count(case when h.band = POOR then 1 end) as poor,
              count(case when h.band = UNKNOWN then 1 end) as unknown,
              coalesce(sum(h.score), 0) as points
            from HealthAssessment h where h.latest = true
            group by %1$s order by accounts desc, key\
            """;

    private final EntityManager entityManager;

    CountingHealth(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The figures of all accounts. */
    public HealthFigures count(HealthGrouping by) {
        return new HealthFigures(
                by.word(),
                groups(HealthGrouping.NONE).stream()
                        .findFirst()
                        .orElse(new HealthFigures.Group(null, 0, 0, 0, 0, 0, null)),
                by == HealthGrouping.NONE ? List.of() : groups(by));
    }

    private List<HealthFigures.Group> groups(HealthGrouping by) {
        return entityManager
                .createQuery(FIGURES.formatted(by.key()), Tuple.class)
                .setMaxResults(GroupRow.MOST)
                .getResultStream()
                .map(GroupRow::new)
                .map(CountingHealth::group)
                .toList();
    }

    private static HealthFigures.Group group(GroupRow row) {
        long accounts = row.number("accounts");
        long unknown = row.number("unknown");
        return new HealthFigures.Group(
                row.key(),
                accounts,
                row.number("good"),
                row.number("watch"),
                row.number("poor"),
                unknown,
                mean(row.number("points"), accounts - unknown));
    }

    private static @Nullable BigDecimal mean(long points, long accounts) {
        return accounts == 0
                ? null
                : BigDecimal.valueOf(points)
                        .divide(BigDecimal.valueOf(accounts), 1, RoundingMode.HALF_UP);
    }
}
