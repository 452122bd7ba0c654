package org.setu.client.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** The account plans that the caller may see. */
@ApplicationScoped
public class AccountPlans implements PanacheRepositoryBase<AccountPlan, UUID>, AccountUse {

    /** Whether there is a plan for the account, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }

    /**
     * The plan.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public AccountPlan get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("account plan"));
    }

    /** The approved plans of the same account that share a day with this one. */
    List<AccountPlan> approvedBeside(AccountPlan plan) {
        PlanDetails details = plan.details();
        return list(
                "accountId = ?1 and state = ?2 and startsOn <= ?3 and endsOn >= ?4 and id <> ?5"
                        + " order by id",
                details.accountId(),
                PlanState.APPROVED,
                details.endsOn(),
                details.startsOn(),
                plan.id());
    }
}
