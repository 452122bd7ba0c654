package org.setu.client.cadence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** What was agreed with clients, as far as the caller may see it. */
@ApplicationScoped
public class AccountCadences implements PanacheRepositoryBase<AccountCadence, UUID>, AccountUse {

    /** Whether something was agreed with the account, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }

    /**
     * What was agreed.
     *
     * @throws ProblemException (404) if there is nothing that the caller may see
     */
    public AccountCadence get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("cadence of an account"));
    }
}
