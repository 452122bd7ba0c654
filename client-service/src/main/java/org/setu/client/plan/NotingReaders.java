package org.setu.client.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import org.setu.platform.access.CurrentCaller;

/**
 * Notes who reads account plans, before he is shown anything: what cannot be noted is not shown.
 * Whoever changes a plan is in the audit.
 */
@ApplicationScoped
public class NotingReaders {

    private final EntityManager entityManager;
    private final CurrentCaller caller;
    private final InstantSource clock;

    NotingReaders(EntityManager entityManager, CurrentCaller caller, InstantSource clock) {
        this.entityManager = entityManager;
        this.caller = caller;
        this.clock = clock;
    }

    /** The caller reads these; one row, however many there are. */
    @Transactional
    public void note(PlanAccessKind kind, Collection<AccountPlan> read) {
        if (!read.isEmpty()) {
            entityManager.persist(new PlanAccess(caller.get(), kind, read, clock.instant()));
        }
    }
}
