package org.setu.client.tradeevent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.figures.GroupRow;
import org.setu.client.figures.GroupSums;
import org.setu.client.figures.Period;
import org.setu.client.tradeevent.TradeEventFigures.Group;
import org.setu.client.tradeevent.TradeEventFigures.GuestFigures;

/** Counts what came of trade events, in seven queries for each grouping however many there are. */
@ApplicationScoped
public class CountingTradeEvents {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** So long a won deal is counted as influenced by the event. */
    private static final int INFLUENCE_DAYS = 365;

    private static final String EVENTS =
            """
            select %1$s as key, count(e) as events,
              count(case when e.state = CANCELLED then 1 end) as cancelled
            from TradeEvent e where %2$s group by %1$s order by events desc, key\
            """;

    private static final String BUDGETS =
            """
            select %1$s as key, e.budget.currency as currency, sum(e.budget.amount) as budget
            from TradeEvent e where %2$s and e.budget.amount is not null
            group by %1$s, e.budget.currency\
            """;

    private static final String COSTS =
            """
            select %1$s as key, e.budget.currency as currency, sum(c.amount) as cost
            from TradeEvent e join e.costs c where %2$s group by %1$s, e.budget.currency\
            """;

    private static final String GUESTS =
            """
            select %1$s as key,
              count(case when i.origin = INVITED then 1 end) as invited,
              count(case when i.answeredAt is not null and i.state in (ACCEPTED, ATTENDED, NO_SHOW)
                then 1 end) as accepted,
              count(case when i.state = WAITLISTED then 1 end) as waitlisted,
              count(case when i.state = DECLINED then 1 end) as declined,
              count(case when i.state = ATTENDED then 1 end) as attended,
              count(case when i.state = ATTENDED and i.origin = WALK_IN then 1 end) as walkIns,
              coalesce(sum(case when i.state = ATTENDED then i.companions + 1 else 0 end), 0)
                as persons,
              count(case when i.state = NO_SHOW and i.origin = INVITED then 1 end) as noShows
            from TradeEventInvitation i join TradeEvent e on e.id = i.eventId
            where %2$s group by %1$s\
            """;

    private static final String LEADS =
            """
            select %1$s as key, count(l) as leads,
              count(case when l.status = CONVERTED then 1 end) as converted
            from Lead l join TradeEvent e on e.id = l.tradeEventId
            where %2$s group by %1$s\
            """;

    private static final String WON =
            """
            select distinct %1$s as key, d.id as deal, d.closedOn as closedOn,
              e.days.startsOn as startsOn, d.value.amount as amount, d.value.currency as currency
            from DealOutcome d %3$s
            where d.result = WON and d.closedOn >= e.days.startsOn and %2$s\
            """;

    private static final String OF_LEADS =
            """
            join Lead l on l.accountId = d.accountId
            join TradeEvent e on e.id = l.tradeEventId\
            """;

    private static final String OF_ATTENDEES =
            """
            join TradeEventInvitation i on i.accountId = d.accountId and i.state = ATTENDED
            join TradeEvent e on e.id = i.eventId\
            """;

    private final EntityManager entityManager;

    CountingTradeEvents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The figures of the events that begin in a period. */
    public TradeEventFigures count(TradeEventGrouping by, Period period) {
        return figures(by, new Which(null, period));
    }

    /** The figures of one event. */
    public TradeEventFigures count(TradeEvent event) {
        return figures(TradeEventGrouping.NONE, new Which(event.id(), new Period(null, null)));
    }

    /** Which events are counted. */
    private record Which(@Nullable UUID event, Period period) {}

    private TradeEventFigures figures(TradeEventGrouping by, Which which) {
        return new TradeEventFigures(
                by.word(),
                which.event(),
                which.period().from(),
                which.period().until(),
                groups(TradeEventGrouping.NONE, which).stream()
                        .findFirst()
                        .orElseGet(() -> nothing()),
                by == TradeEventGrouping.NONE ? List.of() : groups(by, which));
    }

    private static Group nothing() {
        return new Group(
                null,
                0,
                0,
                nobody(),
                0,
                0,
                EventRatios.cost(List.of(), List.of(), 0, 0),
                WonDeals.NONE,
                WonDeals.NONE);
    }

    private static GuestFigures nobody() {
        return EventRatios.guests(0, 0, 0, 0, 0, 0, 0, 0);
    }

    private List<Group> groups(TradeEventGrouping by, Which which) {
        Map<String, GuestFigures> guests = new HashMap<>();
        query(GUESTS, by, which, "")
                .getResultStream()
                .map(GroupRow::new)
                .forEach(row -> guests.put(key(row), guests(row)));
        Map<String, GroupRow> leads = new HashMap<>();
        query(LEADS, by, which, "")
                .getResultStream()
                .map(GroupRow::new)
                .forEach(row -> leads.put(key(row), row));
        GroupSums budgets = GroupSums.of(query(BUDGETS, by, which, ""), "budget");
        GroupSums costs = GroupSums.of(query(COSTS, by, which, ""), "cost");
        Map<String, WonDeals> won = won(OF_LEADS, by, which, Integer.MAX_VALUE);
        Map<String, WonDeals> influenced = won(OF_ATTENDEES, by, which, INFLUENCE_DAYS);
        return query(EVENTS, by, which, "")
                .setMaxResults(GroupRow.MOST)
                .getResultStream()
                .map(GroupRow::new)
                .map(row -> {
                    GuestFigures who = guests.getOrDefault(key(row), nobody());
                    GroupRow of = leads.get(key(row));
                    long met = of == null ? 0 : of.number("leads");
                    return new Group(
                            row.key(),
                            row.number("events"),
                            row.number("cancelled"),
                            who,
                            met,
                            of == null ? 0 : of.number("converted"),
                            EventRatios.cost(
                                    budgets.of(row.key(), "budget"),
                                    costs.of(row.key(), "cost"),
                                    met,
                                    who.persons()),
                            won.getOrDefault(key(row), WonDeals.NONE),
                            influenced.getOrDefault(key(row), WonDeals.NONE));
                })
                .toList();
    }

    private static String key(GroupRow row) {
        String key = row.key();
        return key == null ? "" : key;
    }

    private static GuestFigures guests(GroupRow row) {
        return EventRatios.guests(
                row.number("invited"),
                row.number("accepted"),
                row.number("waitlisted"),
                row.number("declined"),
                row.number("attended"),
                row.number("walkIns"),
                row.number("persons"),
                row.number("noShows"));
    }

    /** A deal is counted once in a group, however many leads, guests and events led to it. */
    private Map<String, WonDeals> won(
            String because, TradeEventGrouping by, Which which, int withinDays) {
        Map<String, WonDeals.Adding> sums = new HashMap<>();
        for (Tuple row : query(WON, by, which, because).getResultList()) {
            LocalDate begin = row.get("startsOn", LocalDate.class);
            LocalDate closed = row.get("closedOn", LocalDate.class);
            if (closed.toEpochDay() - begin.toEpochDay() <= withinDays) {
                sums.computeIfAbsent(key(new GroupRow(row)), _ -> new WonDeals.Adding())
                        .add(
                                row.get("deal", UUID.class),
                                row.get("amount", BigDecimal.class),
                                row.get("currency", String.class));
            }
        }
        Map<String, WonDeals> won = new HashMap<>();
        sums.forEach((key, adding) -> won.put(key, adding.sum()));
        return won;
    }

    private TypedQuery<Tuple> query(
            String hql, TradeEventGrouping by, Which which, String because) {
        String where =
                "e.days.startsOn >= :from and e.days.startsOn <= :until"
                        + (which.event() == null ? "" : " and e.id = :event");
        LocalDate from = which.period().from();
        LocalDate until = which.period().until();
        TypedQuery<Tuple> query =
                entityManager
                        .createQuery(hql.formatted(by.key(), where, because), Tuple.class)
                        .setParameter("from", from == null ? FIRST_DAY : from)
                        .setParameter("until", until == null ? LAST_DAY : until);
        return which.event() == null ? query : query.setParameter("event", which.event());
    }
}
