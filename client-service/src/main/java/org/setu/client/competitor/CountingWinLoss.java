package org.setu.client.competitor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.figures.GroupRow;
import org.setu.client.figures.Period;
import org.setu.client.money.Sum;
import org.setu.platform.entity.Names;

/**
 * Counts the ended deals that the caller sees; who is meant by a name is decided when it is asked.
 */
@ApplicationScoped
public class CountingWinLoss {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final String AGAINST =
            """
            left join (select c.id as competitorId, k as nameKey from Competitor c join c.nameKeys k) n
              on n.nameKey = d.competitorKey
            left join CompetitorPosition p
              on d.competitorKey is null and d.result = WON and p.accountId = d.accountId
              and (p.since is null or p.since <= d.closedOn)
              and (p.endedOn is null or p.endedOn >= d.closedOn)\
            """;

    private static final String CLOSED =
            """
            from DealOutcome d %s
            where d.result is not null and d.closedOn >= :from and d.closedOn <= :until%s\
            """;

    private static final String ONE_COMPETITOR =
            " and (n.competitorId = :competitor or p.competitorId = :competitor)";

    private static final String UNRECOGNISED =
            "case when n.competitorId is null then d.competitorKey end";

    private static final String FIGURES =
            """
            select %1$s as key, %2$s as unrecognised, min(d.competitor) as said,
              count(case when d.result = WON then 1 end) as won,
              count(case when d.result = LOST then 1 end) as lost,
              count(case when d.value.amount is null then 1 end) as withoutValue
            %3$s group by %1$s, %2$s order by lost desc, won desc, key, unrecognised\
            """;

    private static final String VALUES =
            """
            select %1$s as key, %2$s as unrecognised, d.result as result,
              d.value.currency as currency, sum(d.value.amount) as amount
            %3$s and d.value.amount is not null
            group by %1$s, %2$s, d.result, d.value.currency order by currency\
            """;

    /** What the deals of a group have in common. */
    private record Key(String key, String unrecognised, @Nullable DealResult result) {

        static Key of(Tuple row, @Nullable DealResult result) {
            return new Key(text(row, "key"), text(row, "unrecognised"), result);
        }

        private static String text(Tuple row, String name) {
            return Objects.requireNonNullElse(row.get(name, String.class), "");
        }
    }

    private final EntityManager entityManager;

    CountingWinLoss(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The figures of the deals that were closed in a period.
     *
     * @param competitor against whom alone; null: all deals
     */
    public WinLoss count(WinLossGrouping by, Period period, @Nullable UUID competitor) {
        return new WinLoss(
                by.word(),
                period.from(),
                period.until(),
                competitor,
                groups(WinLossGrouping.NONE, period, competitor).stream()
                        .findFirst()
                        .orElseGet(CountingWinLoss::nothing),
                by == WinLossGrouping.NONE ? List.of() : groups(by, period, competitor));
    }

    private static WinLoss.Group nothing() {
        return WinLoss.Group.of(null, null, null, 0, 0, List.of(), List.of(), 0);
    }

    private List<WinLoss.Group> groups(
            WinLossGrouping by, Period period, @Nullable UUID competitor) {
        Map<Key, List<Sum>> values = new HashMap<>();
        for (Tuple row : query(VALUES, by, period, competitor).getResultList()) {
            values.computeIfAbsent(
                            Key.of(row, row.get("result", DealResult.class)),
                            _ -> new ArrayList<>())
                    .add(
                            Sum.of(
                                    row.get("amount", BigDecimal.class),
                                    row.get("currency", String.class)));
        }
        List<Tuple> rows =
                query(FIGURES, by, period, competitor).setMaxResults(GroupRow.MOST).getResultList();
        Map<String, String> names = names(by, rows);
        return rows.stream().map(row -> group(row, names, values)).toList();
    }

    private static WinLoss.Group group(
            Tuple row, Map<String, String> names, Map<Key, List<Sum>> values) {
        Key key = Key.of(row, null);
        return WinLoss.Group.of(
                key.key().isEmpty() ? null : key.key(),
                names.get(key.key()),
                key.unrecognised().isEmpty() ? null : row.get("said", String.class),
                row.get("won", Long.class),
                row.get("lost", Long.class),
                values.getOrDefault(Key.of(row, DealResult.WON), List.of()),
                values.getOrDefault(Key.of(row, DealResult.LOST), List.of()),
                row.get("withoutValue", Long.class));
    }

    private TypedQuery<Tuple> query(
            String hql, WinLossGrouping by, Period period, @Nullable UUID competitor) {
        boolean grouped = by == WinLossGrouping.COMPETITOR;
        String deals =
                CLOSED.formatted(
                        grouped || competitor != null ? AGAINST : "",
                        competitor == null ? "" : ONE_COMPETITOR);
        TypedQuery<Tuple> query =
                entityManager
                        .createQuery(
                                hql.formatted(by.key(), grouped ? UNRECOGNISED : "''", deals),
                                Tuple.class)
                        .setParameter("from", period.from() == null ? FIRST_DAY : period.from())
                        .setParameter("until", period.until() == null ? LAST_DAY : period.until());
        return competitor == null ? query : query.setParameter("competitor", competitor);
    }

    private Map<String, String> names(WinLossGrouping by, List<Tuple> rows) {
        Map<UUID, String> named =
                switch (by) {
                    case COMPETITOR -> Names.of(entityManager, Competitor.class, keys(rows));
                    case ACCOUNT -> Names.of(entityManager, Account.class, keys(rows));
                    case NONE, REASON, MONTH -> Map.of();
                };
        Map<String, String> names = new HashMap<>();
        named.forEach((id, name) -> names.put(id.toString(), name));
        return names;
    }

    private static List<UUID> keys(List<Tuple> rows) {
        return rows.stream()
                .map(row -> row.get("key", String.class))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .toList();
    }
}
