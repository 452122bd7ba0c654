package org.setu.client.tradeevent.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.setu.client.field.SafeCell;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** The guests of a trade event as CSV (RFC 4180, UTF-8), as far as the caller sees them. */
@ApplicationScoped
class Badges {

    private static final int MOST = 20_000;

    private static final List<String> TEXTS =
            List.of("familyName", "givenName", "jobTitle", "company");

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

    String csv(UUID event) {
        List<Tuple> guests =
                entityManager
                        .createQuery(GUESTS, Tuple.class)
                        .setParameter("event", event)
                        .setMaxResults(MOST + 1)
                        .getResultList();
        if (guests.size() > MOST) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.CONTENT_TOO_LARGE,
                            "There are more than %d guests.".formatted(MOST)));
        }
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (String column : TEXTS) {
                printer.print(column);
            }
            printer.printRecord("companions", "state");
            for (Tuple guest : guests) {
                for (String column : TEXTS) {
                    printer.print(SafeCell.of(guest.get(column, String.class)));
                }
                printer.printRecord(guest.get("companions"), guest.get("state"));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
