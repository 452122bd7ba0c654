package org.setu.client.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.ObservedDay;
import org.setu.client.territory.Territories;
import org.setu.client.territory.TerritoryTree;

/**
 * Evaluates rules: one statement each, over the accounts that the caller sees and that are not
 * archived. Days are those of UTC, as everywhere in this service.
 */
@ApplicationScoped
class FindingAccounts {

    /** So many are named. */
    private static final int MOST_NAMED = 20;

    private static final String MEANT = "from Account e%s where e.archived = false and %s";

    private static final String DIFFERENCES =
            """
            select w.id as entering, m.accountId as leaving, m.id as membership
            from (select e.id as id %s) w
            full join (select s.id as id, s.accountId as accountId from SegmentMember s
              where s.segmentId = %s) m on m.accountId = w.id
            where w.id is null or m.id is null\
            """;

    /** What differs from the stored membership: an account enters, or a member leaves. */
    record Difference(@Nullable UUID entering, @Nullable UUID leaving, @Nullable UUID membership) {}

    private final EntityManager entityManager;
    private final Territories territories;
    private final InstantSource clock;

    FindingAccounts(EntityManager entityManager, Territories territories, InstantSource clock) {
        this.entityManager = entityManager;
        this.territories = territories;
        this.clock = clock;
    }

    /** How many accounts are meant, and the first of them by name. */
    Preview preview(Condition condition) {
        RuleQuery rule = rule();
        String meant = meant(rule, condition);
        List<Tuple> rows =
                query(
                                rule,
                                "select e.id as id, e.name as name, count(*) over () as total "
                                        + meant
                                        + " order by e.name, e.id")
                        .setMaxResults(MOST_NAMED)
                        .getResultList();
        return new Preview(
                rows.isEmpty() ? 0 : rows.getFirst().get("total", Long.class),
                rows.stream()
                        .map(row ->
                                new Preview.Named(
                                        row.get("id", UUID.class), row.get("name", String.class)))
                        .toList());
    }

    /** Which leaves hold for one account, in their order; nothing if the caller does not see it. */
    Optional<List<Boolean>> holding(Condition condition, UUID account) {
        RuleQuery rule = rule();
        List<String> columns = new ArrayList<>(List.of("e.id as id"));
        condition
                .leaves()
                .forEach(leaf ->
                        columns.add(
                                "case when %s then 1 else 0 end as l%d"
                                        .formatted(rule.predicate(leaf), columns.size())));
        String hql =
                "select %s from Account e%s where e.id = %s"
                        .formatted(String.join(", ", columns), rule.joins(), rule.bind(account));
        return query(rule, hql)
                .getResultStream()
                .findFirst()
                .map(row -> {
                    List<Boolean> holding = new ArrayList<>();
                    for (int i = 1; i < columns.size(); i++) {
                        holding.add(((Number) row.get(i)).intValue() == 1);
                    }
                    return holding;
                });
    }

    /** How the accounts that are meant differ from the members of a segment, at most so many. */
    List<Difference> differences(UUID segment, Condition condition, int most) {
        RuleQuery rule = rule();
        String hql = DIFFERENCES.formatted(meant(rule, condition), rule.bind(segment));
        return query(rule, hql)
                .setMaxResults(most)
                .getResultStream()
                .map(row ->
                        new Difference(
                                row.get("entering", UUID.class),
                                row.get("leaving", UUID.class),
                                row.get("membership", UUID.class)))
                .toList();
    }

    private static String meant(RuleQuery rule, Condition condition) {
        String predicate = rule.predicate(condition);
        return MEANT.formatted(rule.joins(), predicate);
    }

    private TypedQuery<Tuple> query(RuleQuery rule, String hql) {
        TypedQuery<Tuple> query = entityManager.createQuery(hql, Tuple.class);
        rule.setOn(query);
        return query;
    }

    private RuleQuery rule() {
        LocalDate today = ObservedDay.today(clock);
        TerritoryTree[] tree = new TerritoryTree[1];
        return new RuleQuery(
                today,
                territory -> {
                    if (tree[0] == null) {
                        tree[0] = territories.tree();
                    }
                    return tree[0].atOrBelow(territory);
                });
    }
}
