package org.setu.client.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.figures.GroupRow;
import org.setu.client.figures.Period;
import org.setu.platform.entity.Names;

/**
 * Adds up figures of a group of companies: of an account and of those below it to which a line of
 * accounts leads that the caller sees, for else he would learn what hangs together behind his back.
 */
@ApplicationScoped
public class RollingUp {

    /** More than any hierarchy has; a query ends even if a row should ever point in a circle. */
    private static final int MOST_STEPS = 32;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final String BELOW =
            """
            with below as (
              select a.id as id, a.id as branch, a.archived as archived, 0 as steps
              from Account a where a.id = :top
              union all
              select c.id as id, case when b.steps = 0 then c.id else b.branch end as branch,
                c.archived as archived, b.steps + 1 as steps
              from Account c join below b on c.parentId = b.id and b.steps < %d)
            """
                    .formatted(MOST_STEPS);

    private final EntityManager entityManager;
    private final Accounts accounts;
    private final InstantSource clock;

    RollingUp(EntityManager entityManager, Accounts accounts, InstantSource clock) {
        this.entityManager = entityManager;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The figures of an account and all below it, in one query for each figure.
     *
     * @param period days of UTC
     * @throws org.setu.platform.problem.ProblemException (404) if the caller sees no such account
     */
    public RollUp over(UUID account, Set<RollUpFigure> figures, RollUpGrouping by, Period period) {
        UUID top = accounts.get(account).id();
        GroupTally total = new GroupTally(figures);
        Map<String, GroupTally> parts = new HashMap<>();
        for (RollUpFigure figure : figures) {
            for (Tuple row : query(figure, by, top, period).getResultList()) {
                total.add(figure, row);
                String key = new GroupRow(row).key();
                if (key != null) {
                    parts.computeIfAbsent(key, _ -> new GroupTally(figures)).add(figure, row);
                }
            }
        }
        return new RollUp(
                top,
                by.word(),
                period.from(),
                period.until(),
                total.group(null, null),
                named(parts));
    }

    private TypedQuery<Tuple> query(
            RollUpFigure figure, RollUpGrouping by, UUID top, Period period) {
        LocalDate from = period.from() == null ? FIRST_DAY : period.from();
        LocalDate until = period.until() == null ? LAST_DAY : period.until();
        TypedQuery<Tuple> query =
                entityManager
                        .createQuery(BELOW + figure.hql(by), Tuple.class)
                        .setParameter("top", top);
        return switch (figure) {
            case DEALS -> query.setParameter("first", from).setParameter("last", until);
            case ACTIVITIES, LEADS ->
                    query.setParameter("start", start(from))
                            .setParameter("end", start(until.plusDays(1)));
            case OVERDUE -> query.setParameter("now", clock.instant());
            case ACCOUNTS, CONTACTS, CASES, NEEDS -> query;
        };
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private List<RollUp.Group> named(Map<String, GroupTally> parts) {
        Map<UUID, String> names =
                Names.of(
                        entityManager,
                        Account.class,
                        parts.keySet().stream().map(UUID::fromString).toList());
        return parts.entrySet().stream()
                .map(part -> {
                    UUID account = UUID.fromString(part.getKey());
                    return part.getValue().group(account, names.get(account));
                })
                .sorted(
                        Comparator.comparing(
                                        RollUp.Group::name,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(group -> String.valueOf(group.accountId())))
                .limit(GroupRow.MOST)
                .toList();
    }
}
