package org.setu.client.tradeevent.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.client.spreadsheet.web.Table;
import org.setu.client.tradeevent.TradeEvent;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** The guests of a trade event as the rows of a file, as far as the caller sees them. */
@ApplicationScoped
class Badges {

    private static final int MOST = 20_000;

    private static final List<String> COLUMNS =
            List.of("familyName", "givenName", "jobTitle", "company", "companions", "state");

    private static final String GUESTS =
            """
            select coalesce(c.familyName, l.familyName) as familyName,
              coalesce(c.givenName, l.givenName) as givenName,
              coalesce(c.jobTitle, l.jobTitle) as jobTitle,
              coalesce(a.name, l.company) as company,
              i.companions as companions, cast(i.state as string) as state
            from TradeEventInvitation i
            left join Contact c on c.id = i.contactId
            left join Lead l on l.id = i.leadId
            left join Account a on a.id = i.accountId
            where i.eventId = :event and i.state in (ACCEPTED, ATTENDED)
            order by 1 nulls last, 2 nulls last, i.id\
            """;

    private final EntityManager entityManager;

    Badges(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Table of(TradeEvent event) {
        List<Tuple> guests =
                entityManager
                        .createQuery(GUESTS, Tuple.class)
                        .setParameter("event", event.id())
                        .setMaxResults(MOST + 1)
                        .getResultList();
        if (guests.size() > MOST) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.CONTENT_TOO_LARGE,
                            "There are more than %d guests.".formatted(MOST)));
        }
        return new Table(
                "badges-" + event.number(),
                COLUMNS,
                () -> guests.stream().map(Badges::cells).iterator());
    }

    private static List<@Nullable Object> cells(Tuple guest) {
        return COLUMNS.stream().map(guest::get).collect(Collectors.toCollection(ArrayList::new));
    }
}
