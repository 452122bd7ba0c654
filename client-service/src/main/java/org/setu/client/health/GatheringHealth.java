package org.setu.client.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.setu.client.health.HealthInputs.Cadence;
import org.setu.client.health.HealthInputs.Cases;
import org.setu.client.health.HealthInputs.People;
import org.setu.client.health.HealthInputs.Promises;
import org.setu.client.health.HealthInputs.Reorder;
import org.setu.client.health.HealthInputs.Wins;

/** Finds what is known of accounts on a day: seven queries, however many accounts. */
@ApplicationScoped
class GatheringHealth {

    private static final String CADENCES =
            "select d.id as account, d.everyDays as days, d.dueOn as day from DueContact d"
                    + " where d.id in :accounts";

    private static final String KNOWN =
            "select c.primaryAccountId as account, count(c) as known from Contact c"
                    + " where c.primaryAccountId in :accounts and c.archived = false"
                    + " group by c.primaryAccountId";

    private static final String IN_CONTACT =
            "select a.accountId as account, count(distinct c) as reached from Activity a"
                    + " join lateral unnest(a.contacts) c where a.accountId in :accounts"
                    + " and a.state = DONE and a.type not in (TASK, NOTE) and a.occursAt >= :since"
                    + " group by a.accountId";

    private static final String WINS =
            "select o.accountId as account, count(case when o.closedOn > :year then 1 end) as now,"
                    + " count(case when o.closedOn <= :year then 1 end) as before"
                    + " from DealOutcome o where o.accountId in :accounts and o.result = WON"
                    + " and o.closedOn > :twoYears and o.closedOn <= :day group by o.accountId";

    private static final String REORDERS =
            "select r.accountId as account, r.everyDays as days, r.expectedOn as day"
                    + " from ReorderExpectation r where r.accountId in :accounts";

    private static final String CASES =
            """
            select c.accountId as account,
              count(case when c.receivedAt >= :since then 1 end) as received,
              count(case when c.receivedAt >= :since and c.clock.resolution.told = MISSED then 1 end)
                as missed,
              count(case when c.kind = COMPLAINT and c.severity in (HIGH, CRITICAL)
                and c.progress.state in (RECEIVED, ACKNOWLEDGED, INVESTIGATING, ACTION_PLANNED,
                  REOPENED) then 1 end) as severe
            from ClientCase c where c.accountId in :accounts group by c.accountId\
            """;

    private static final String PROMISES =
            """
            select e.accountId as account, count(distinct e.subjectId) as due,
              count(distinct case when e.what in ('OVERDUE', 'LATE') then e.subjectId end) as late
            from AccountEvent e where e.accountId in :accounts and e.kind in (OBLIGATION, ORDER)
              and e.occursAt >= :since
            group by e.accountId\
            """;

    private final EntityManager entityManager;

    GatheringHealth(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What is known of one. */
    HealthInputs of(UUID account, LocalDate day) {
        return of(List.of(account), day).getOrDefault(account, HealthInputs.NOTHING);
    }

    /** What is known of each. */
    Map<UUID, HealthInputs> of(Collection<UUID> accounts, LocalDate day) {
        LocalDate yearAgo = day.minusDays(HealthInputs.YEAR);
        Map<UUID, Cadence> cadences =
                each(
                        CADENCES,
                        accounts,
                        Map.of(),
                        row ->
                                new Cadence(
                                        row.get("days", Integer.class),
                                        row.get("day", LocalDate.class)));
        Map<UUID, Long> known = each(KNOWN, accounts, Map.of(), row -> number(row, "known"));
        Map<UUID, Long> reached =
                each(
                        IN_CONTACT,
                        accounts,
                        Map.of("since", start(day.minusDays(HealthInputs.CONTACT_DAYS))),
                        row -> number(row, "reached"));
        Map<UUID, Wins> wins =
                each(
                        WINS,
                        accounts,
                        Map.of(
                                "year",
                                yearAgo,
                                "twoYears",
                                yearAgo.minusDays(HealthInputs.YEAR),
                                "day",
                                day),
                        row -> new Wins(number(row, "now"), number(row, "before")));
        Map<UUID, List<Reorder>> reorders = reorders(accounts);
        Map<UUID, Cases> cases =
                each(
                        CASES,
                        accounts,
                        Map.of("since", start(day.minusDays(HealthInputs.CASE_DAYS))),
                        row ->
                                new Cases(
                                        number(row, "received"),
                                        number(row, "missed"),
                                        number(row, "severe")));
        Map<UUID, Promises> promises =
                each(
                        PROMISES,
                        accounts,
                        Map.of("since", start(yearAgo)),
                        row -> new Promises(number(row, "due"), number(row, "late")));
        return accounts.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                id ->
                                        new HealthInputs(
                                                cadences.get(id),
                                                new People(
                                                        known.getOrDefault(id, 0L),
                                                        reached.getOrDefault(id, 0L)),
                                                wins.getOrDefault(id, HealthInputs.NOTHING.wins()),
                                                reorders.getOrDefault(id, List.of()),
                                                cases.getOrDefault(
                                                        id, HealthInputs.NOTHING.cases()),
                                                promises.getOrDefault(
                                                        id, HealthInputs.NOTHING.promises()))));
    }

    private Map<UUID, List<Reorder>> reorders(Collection<UUID> accounts) {
        Map<UUID, List<Reorder>> reorders = new HashMap<>();
        for (Tuple row : rows(REORDERS, accounts, Map.of())) {
            reorders.computeIfAbsent(row.get("account", UUID.class), _ -> new ArrayList<>())
                    .add(
                            new Reorder(
                                    row.get("days", Integer.class),
                                    row.get("day", LocalDate.class)));
        }
        return reorders;
    }

    private <T> Map<UUID, T> each(
            String hql,
            Collection<UUID> accounts,
            Map<String, Object> parameters,
            Function<Tuple, T> read) {
        Map<UUID, T> each = new HashMap<>();
        rows(hql, accounts, parameters)
                .forEach(row -> each.put(row.get("account", UUID.class), read.apply(row)));
        return each;
    }

    private List<Tuple> rows(
            String hql, Collection<UUID> accounts, Map<String, Object> parameters) {
        var query = entityManager.createQuery(hql, Tuple.class).setParameter("accounts", accounts);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static long number(Tuple row, String name) {
        return ((Number) row.get(name)).longValue();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
