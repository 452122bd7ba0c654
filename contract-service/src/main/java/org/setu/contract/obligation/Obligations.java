package org.setu.contract.obligation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** The obligations that the caller sees. */
@ApplicationScoped
public class Obligations implements PanacheRepositoryBase<Obligation, UUID> {

    /**
     * The obligation with this id.
     *
     * @throws ProblemException (404) if there is none that the caller sees
     */
    public Obligation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("obligation"));
    }

    /** Those whose state may change because time passes, with a day up to this one. */
    List<UUID> waitingUntil(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select o.id from Obligation o where o.state in :states and o.dueOn <= :day"
                                + " order by o.dueOn, o.id",
                        UUID.class)
                .setParameter(
                        "states",
                        List.of(
                                ObligationState.PLANNED,
                                ObligationState.DUE,
                                ObligationState.PARTIAL))
                .setParameter("day", day)
                .getResultList();
    }
}
