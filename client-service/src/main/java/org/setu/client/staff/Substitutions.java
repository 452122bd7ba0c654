package org.setu.client.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import org.setu.platform.problem.ProblemException;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All substitutions. */
@ApplicationScoped
public class Substitutions implements PanacheRepositoryBase<Substitution, UUID> {

    /**
     * A substitution of one person.
     *
     * @throws ProblemException (404) if there is none
     */
    public Substitution of(UUID absent, UUID id) {
        return findByIdOptional(id)
                .filter(found -> found.absentId().equals(absent))
                .orElseThrow(() -> ProblemException.notFound("substitution"));
    }

    /** Those that hold now or later, by these deputies, in their order. */
    List<Substitution> ahead(Collection<UUID> deputies, Instant now) {
        return list(
                "deputyId in ?1 and cancelledAt is null and validUntil > ?2 order by validFrom, id",
                deputies,
                now);
    }
}
