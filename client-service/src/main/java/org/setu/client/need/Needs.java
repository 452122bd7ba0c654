package org.setu.client.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.client.contact.ContactUse;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** The needs that the caller may see. */
@ApplicationScoped
public class Needs implements PanacheRepositoryBase<Need, UUID>, AccountUse, ContactUse {

    /** Whether a need of the account is known, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }

    /** Whether the person is named as evidence, whoever asks. */
    @Override
    public boolean usesContact(UUID contact) {
        return SystemWork.call(
                "use of contacts",
                () -> count("from Need n join n.evidence e where e.contactId = ?1", contact) > 0);
    }

    /**
     * The need.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public Need get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("need"));
    }
}
