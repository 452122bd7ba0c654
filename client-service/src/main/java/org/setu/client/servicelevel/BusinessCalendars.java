package org.setu.client.servicelevel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** All business calendars. */
@ApplicationScoped
public class BusinessCalendars implements PanacheRepositoryBase<BusinessCalendar, UUID> {

    /**
     * The calendar.
     *
     * @throws ProblemException (404) if there is none
     */
    public BusinessCalendar get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("business calendar"));
    }
}
