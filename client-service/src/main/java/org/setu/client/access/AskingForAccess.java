package org.setu.client.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.setu.client.account.DuplicateAccounts;
import org.setu.client.account.Likeness;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Grants;
import org.setu.platform.access.Subjects;
import org.setu.platform.problem.ProblemException;

/** Asks those who see accounts of a name for access to them. */
@ApplicationScoped
public class AskingForAccess {

    private final DuplicateAccounts duplicates;
    private final AccessEnquiries enquiries;
    private final AccessRequests requests;
    private final Grants grants;
    private final CurrentCaller caller;
    private final InstantSource clock;

    AskingForAccess(
            DuplicateAccounts duplicates,
            AccessEnquiries enquiries,
            AccessRequests requests,
            Grants grants,
            CurrentCaller caller,
            InstantSource clock) {
        this.duplicates = duplicates;
        this.enquiries = enquiries;
        this.requests = requests;
        this.grants = grants;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Passes the question on to whoever sees the accounts of this name that the caller does not.
     *
     * @throws ProblemException 409 if nothing of this name is hidden from him; 429 if he has asked
     *     too often
     */
    public AccessEnquiry ask(String name, String reason) {
        UUID requester = caller.get().requireStaff();
        List<UUID> hidden = duplicates.hidden(Likeness.of(name));
        if (hidden.isEmpty()) {
            throw ProblemException.conflict(
                    "No account of this name is hidden from you: open it, or look for it in the"
                            + " list.");
        }
        AccessEnquiry enquiry =
                new AccessEnquiry(
                        requester, name, DuplicateAccounts.key(name), reason, clock.instant());
        enquiries.persistAndFlush(enquiry);
        grants.replace(enquiry.id(), enquiry.id(), List.of(Subjects.person(requester)));
        hidden.forEach(account -> requests.persist(new AccessRequest(enquiry, account)));
        return enquiry;
    }
}
