package org.setu.client.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.setu.client.account.AccountUse;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** The requests for access to accounts that the caller may see. */
@ApplicationScoped
public class AccessRequests implements PanacheRepositoryBase<AccessRequest, UUID>, AccountUse {

    /** Whether somebody has asked for the account, whoever wants to know. */
    @Override
    public boolean uses(UUID account) {
        return SystemWork.call("use of accounts", () -> count("accountId", account) > 0);
    }

    /**
     * The request.
     *
     * @throws ProblemException (404) if there is none that the caller may see
     */
    public AccessRequest get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("access request"));
    }

    /** Those granted of some enquiries; the asker sees them because he sees their accounts now. */
    public List<AccessRequest> granted(Collection<UUID> enquiries) {
        return enquiries.isEmpty()
                ? List.of()
                : list("enquiryId in ?1 and state = ?2", enquiries, AccessState.GRANTED);
    }

    /** Whether some of an enquiry wait for an answer, whoever sees them. */
    boolean anyOpen(UUID enquiry) {
        return SystemWork.call(
                "answer to an enquiry",
                () -> count("enquiryId = ?1 and state = ?2", enquiry, AccessState.OPEN) > 0);
    }
}
