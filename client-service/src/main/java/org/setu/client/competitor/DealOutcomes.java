package org.setu.client.competitor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.platform.access.SystemWork;

/** How deals ended, as far as the caller may see it. */
@ApplicationScoped
class DealOutcomes implements PanacheRepositoryBase<DealOutcome, UUID>, AccountUse {

    /** Whether a deal with the account was won or lost, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }
}
