package org.setu.client.cadence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** The cadences of tiers. */
@ApplicationScoped
public class ContactCadences implements PanacheRepositoryBase<ContactCadence, UUID> {

    /**
     * The cadence.
     *
     * @throws ProblemException (404) if there is none
     */
    public ContactCadence get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("contact cadence"));
    }
}
