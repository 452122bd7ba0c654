package org.setu.client.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.client.lead.LeadUse;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** The activities that the caller may see. */
@ApplicationScoped
public class Activities implements PanacheRepositoryBase<Activity, UUID>, AccountUse, LeadUse {

    /** Whether something was done for the account, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }

    /** Whether something was done for the lead, whoever asks. */
    @Override
    public boolean usesLead(UUID lead) {
        return SystemWork.call("use of leads", () -> count("leadId", lead) > 0);
    }

    /**
     * The activity.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public Activity get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("activity"));
    }

    /** What was done for a lead belongs to the account that it became; nothing is lost of it. */
    void follow(UUID lead, UUID account, UUID unit) {
        getEntityManager()
                .createQuery(
                        "update versioned Activity a set a.accountId = :account,"
                                + " a.visibilityUnit = :unit where a.leadId = :lead")
                .setParameter("account", account)
                .setParameter("unit", unit)
                .setParameter("lead", lead)
                .executeUpdate();
    }
}
