package org.setu.deal.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The one set of approval limits; a migration made it. */
@ApplicationScoped
public class KeptLimits implements PanacheRepositoryBase<ApprovalLimits, UUID> {

    public ApprovalLimits current() {
        return findAll().singleResult();
    }
}
