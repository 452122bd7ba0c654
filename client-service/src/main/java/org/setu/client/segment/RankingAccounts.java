package org.setu.client.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.platform.paging.Cursor;
import org.setu.platform.paging.Page;

/**
 * Ranks accounts by how recently, how often and how much they buy: among the others that the caller
 * sees, so that another caller may see another score. In one statement, however many they are.
 */
@ApplicationScoped
public class RankingAccounts {

    /** In which order pages come. */
    private static final String ORDER = "name";

    private static final String WON =
            """
            select d.accountId as id, max(d.closedOn) as lastWon,
              count(case when d.closedOn > :after then 1 end) as frequency,
              sum(case when d.closedOn > :after and d.value.currency = :currency
                then d.value.amount end) as monetary
            from DealOutcome d
            where d.result = WON and d.closedOn <= :asOf and d.accountId is not null
            group by d.accountId\
            """;

    private static final String RANKED =
            """
            select e.id as id, e.name as name, w.lastWon as lastWon, w.frequency as frequency,
              w.monetary as monetary,
              rank() over (partition by case when w.lastWon is null then 0 else 1 end
                order by w.lastWon) as recencyRank,
              rank() over (partition by case when w.lastWon is null then 0 else 1 end
                order by w.frequency) as frequencyRank,
              rank() over (partition by case when w.monetary is null then 0 else 1 end
                order by w.monetary) as monetaryRank,
              count(w.lastWon) over () as winners,
              count(w.monetary) over () as valued
            from Account e left join (%s) w on w.id = e.id
            where e.archived = false%s\
            """;

    private static final String SCORED =
            """
            select k.id as id, k.name as name, k.lastWon as lastWon, k.frequency as frequency,
              k.monetary as monetary, %s as r, %s as f, %s as m
            from (%s) k\
            """;

    private final EntityManager entityManager;
    private final Memberships memberships;

    RankingAccounts(EntityManager entityManager, Memberships memberships) {
        this.entityManager = entityManager;
        this.memberships = memberships;
    }

    /**
     * Some of the accounts, by name.
     *
     * @param code three scores that they have alone; null: all
     * @param after where the page before ended; null: the first page
     */
    public Page<RfmRow> page(
            RfmAsked asked, @Nullable String code, @Nullable String after, int limit) {
        Cursor cursor = after == null ? null : Cursor.read(after, ORDER);
        String hql =
                "select s.id as id, s.name as name, s.lastWon as lastWon, s.frequency as frequency,"
                        + " s.monetary as monetary, s.r as r, s.f as f, s.m as m from ("
                        + scored(asked)
                        + ") s where 1 = 1"
                        + (code == null ? "" : " and s.r = :r and s.f = :f and s.m = :m")
                        + (cursor == null ? "" : " and (s.name, s.id) > (:name, :id)")
                        + " order by s.name, s.id";
        TypedQuery<Tuple> query = query(hql, asked).setMaxResults(limit + 1);
        if (code != null) {
            query.setParameter("r", Character.digit(code.charAt(0), 10))
                    .setParameter("f", Character.digit(code.charAt(1), 10))
                    .setParameter("m", Character.digit(code.charAt(2), 10));
        }
        if (cursor != null) {
            query.setParameter("name", cursor.value()).setParameter("id", cursor.id());
        }
        List<RfmRow> rows = query.getResultStream().map(row -> RfmRow.of(row, asked)).toList();
        boolean more = rows.size() > limit;
        List<RfmRow> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown,
                more
                        ? new Cursor(
                                        ORDER,
                                        shown.getLast().accountName(),
                                        shown.getLast().accountId())
                                .token()
                        : null,
                null,
                null);
    }

    /** How many accounts have which scores. */
    public RfmCells cells(RfmAsked asked) {
        String hql =
                "select s.r as r, s.f as f, s.m as m, count(*) as accounts from ("
                        + scored(asked)
                        + ") s group by s.r, s.f, s.m order by s.r desc, s.f desc, s.m desc";
        List<RfmCells.Cell> cells =
                query(hql, asked).getResultStream().map(RankingAccounts::cell).toList();
        UUID segment = asked.segment();
        Map<UUID, Instant> determined =
                segment == null ? Map.of() : memberships.asOf(List.of(segment));
        return new RfmCells(
                segment,
                segment == null ? null : determined.get(segment),
                asked.asOf(),
                asked.months(),
                asked.currency(),
                cells.stream().mapToLong(RfmCells.Cell::accounts).sum(),
                Stream.concat(
                                cells.stream().filter(cell -> cell.code() != null),
                                cells.stream().filter(cell -> cell.code() == null))
                        .toList());
    }

    private static RfmCells.Cell cell(Tuple row) {
        Integer r = RfmRow.score(row, "r");
        Integer f = RfmRow.score(row, "f");
        Integer m = RfmRow.score(row, "m");
        return new RfmCells.Cell(
                RfmRow.code(r, f, m), r, f, m, RfmReason.of(r, m), row.get("accounts", Long.class));
    }

    private TypedQuery<Tuple> query(String hql, RfmAsked asked) {
        TypedQuery<Tuple> query =
                entityManager
                        .createQuery(hql, Tuple.class)
                        .setParameter("asOf", asked.asOf())
                        .setParameter("after", asked.after())
                        .setParameter("currency", asked.currency());
        UUID segment = asked.segment();
        return segment == null ? query : query.setParameter("segment", segment);
    }

    private static String scored(RfmAsked asked) {
        String members =
                asked.segment() == null
                        ? ""
                        : " and e.id in (" + Segments.MEMBERS.formatted(":segment") + ")";
        return SCORED.formatted(
                Quintiles.hql("k.lastWon", "k.recencyRank", "k.winners"),
                Quintiles.hql("k.lastWon", "k.frequencyRank", "k.winners"),
                Quintiles.hql("k.monetary", "k.monetaryRank", "k.valued"),
                RANKED.formatted(WON, members));
    }
}
