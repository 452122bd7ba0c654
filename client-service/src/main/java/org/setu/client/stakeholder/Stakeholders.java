package org.setu.client.stakeholder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.client.contact.ContactUse;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** The people on maps that the caller may see. */
@ApplicationScoped
public class Stakeholders
        implements PanacheRepositoryBase<Stakeholder, UUID>, AccountUse, ContactUse {

    /** Whether somebody is on the map of the account, whoever asks. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }

    /** Whether the person is on a map, whoever asks. */
    @Override
    public boolean usesContact(UUID contact) {
        return SystemWork.call("use of contacts", () -> count("contactId", contact) > 0);
    }

    /**
     * The person on a map.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public Stakeholder get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("stakeholder"));
    }

    /** Everybody who is or was on the map of an account, with the relationships. */
    List<Stakeholder> of(UUID account) {
        return list(
                "from Stakeholder s left join fetch s.relationships where s.accountId = ?1"
                        + " order by s.id",
                account);
    }
}
