package org.setu.client.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.figures.GroupRow;
import org.setu.client.figures.GroupSums;

/** Counts the needs that the caller sees, in two queries however many there are. */
@ApplicationScoped
public class CountingNeeds {

    private static final String OPEN = "n.state in (IDENTIFIED, CONFIRMED)";

    private static final String FIGURES =
            """
            select %1$s as key,
              count(n) as needs,
              count(case when %2$s then 1 end) as open,
              count(case when n.state = CONFIRMED then 1 end) as confirmed,
              count(case when %2$s and n.withDeal = true then 1 end) as withDeal,
              count(case when %2$s and n.withDeal = false then 1 end) as withoutDeal,
              count(case when %2$s and n.coverage = NONE then 1 end) as withoutProduct,
              count(case when %2$s and n.coverage = PARTIAL then 1 end) as partlyCovered,
              count(case when %2$s and n.coverage = FULL then 1 end) as whollyCovered,
              count(case when n.state = COVERED then 1 end) as covered,
              count(case when n.state = UNMET then 1 end) as unmet,
              count(case when n.state = OBSOLETE then 1 end) as obsolete
            from Need n %3$s
            group by %1$s order by needs desc, key\
            """;

    private static final String VALUES =
            """
            select %1$s as key, n.estimatedValue.currency as currency,
              sum(case when %2$s then n.estimatedValue.amount end) as open,
              sum(case when %2$s and n.withDeal = false then n.estimatedValue.amount end)
                as whitespace,
              sum(case when n.state = COVERED then n.estimatedValue.amount end) as covered,
              sum(case when n.state = UNMET then n.estimatedValue.amount end) as unmet
            from Need n %3$s and n.estimatedValue.amount is not null
            group by %1$s, n.estimatedValue.currency\
            """;

    private final EntityManager entityManager;

    CountingNeeds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The figures of all needs, or of those of one account. */
    public NeedFigures count(NeedGrouping by, @Nullable UUID account) {
        return new NeedFigures(
                by.word(),
                account,
                groups(NeedGrouping.NONE, account).getFirst(),
                by == NeedGrouping.NONE ? List.of() : groups(by, account));
    }

    private List<NeedFigures.Group> groups(NeedGrouping by, @Nullable UUID account) {
        GroupSums values =
                GroupSums.of(query(VALUES, by, account), "open", "whitespace", "covered", "unmet");
        return query(FIGURES, by, account)
                .setMaxResults(GroupRow.MOST)
                .getResultStream()
                .map(row -> group(new GroupRow(row), values))
                .toList();
    }

    private TypedQuery<Tuple> query(String hql, NeedGrouping by, @Nullable UUID account) {
        String where = account == null ? "where 1 = 1" : "where n.accountId = :account";
        TypedQuery<Tuple> query =
                entityManager.createQuery(hql.formatted(by.key(), OPEN, where), Tuple.class);
        return account == null ? query : query.setParameter("account", account);
    }

    private static NeedFigures.Group group(GroupRow row, GroupSums values) {
        String key = row.key();
        return new NeedFigures.Group(
                key,
                row.number("needs"),
                row.number("open"),
                row.number("confirmed"),
                row.number("withDeal"),
                row.number("withoutDeal"),
                row.number("withoutProduct"),
                row.number("partlyCovered"),
                row.number("whollyCovered"),
                row.number("covered"),
                row.number("unmet"),
                row.number("obsolete"),
                values.of(key, "open"),
                values.of(key, "whitespace"),
                values.of(key, "covered"),
                values.of(key, "unmet"));
    }
}
