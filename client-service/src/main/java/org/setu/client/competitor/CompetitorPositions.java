package org.setu.client.competitor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** Where we meet competitors, as far as the caller may see it. */
@ApplicationScoped
public class CompetitorPositions
        implements PanacheRepositoryBase<CompetitorPosition, UUID>, AccountUse {

    /** Whether a competitor is or was met at the account, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }

    /**
     * The position.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public CompetitorPosition get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("position of a competitor"));
    }
}
