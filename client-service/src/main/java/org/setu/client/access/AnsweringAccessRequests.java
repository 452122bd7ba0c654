package org.setu.client.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.account.ChangingAccount;
import org.setu.client.account.TeamMember;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.access.Subjects;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** Grants and refuses access to accounts. */
@ApplicationScoped
public class AnsweringAccessRequests {

    /** What the asker is in the account's team. */
    private static final String ROLE = "by request";

    private final AccessRequests requests;
    private final AccessEnquiries enquiries;
    private final Accounts accounts;
    private final ChangingAccount changing;
    private final CurrentCaller caller;
    private final InstantSource clock;

    AnsweringAccessRequests(
            AccessRequests requests,
            AccessEnquiries enquiries,
            Accounts accounts,
            ChangingAccount changing,
            CurrentCaller caller,
            InstantSource clock) {
        this.requests = requests;
        this.enquiries = enquiries;
        this.accounts = accounts;
        this.changing = changing;
        this.caller = caller;
        this.clock = clock;
    }

    /** Adds the asker to the account's team. */
    public void grant(AccessRequest request) {
        Account account = accounts.get(request.accountId());
        requireMayAnswer(request, account);
        request.grant(caller.get().actor(), clock.instant());
        changing.change(
                account, account.details().with(new TeamMember(request.requesterId(), ROLE)));
        conclude(request, AccessState.GRANTED);
    }

    /** Leaves everything as it is. */
    public void refuse(AccessRequest request) {
        requireMayAnswer(request, accounts.get(request.accountId()));
        request.refuse(caller.get().actor(), clock.instant());
        requests.flush();
        if (!requests.anyOpen(request.enquiryId())) {
            conclude(request, AccessState.REFUSED);
        }
    }

    /** One answer that grants is enough; the asker's own enquiry is hidden from whoever answers. */
    private void conclude(AccessRequest request, AccessState answer) {
        AccessEnquiry enquiry =
                SystemWork.call(
                        "answer to an enquiry",
                        () -> Objects.requireNonNull(enquiries.findById(request.enquiryId())));
        if (enquiry.state() == AccessState.OPEN) {
            enquiry.become(answer);
        }
    }

    private void requireMayAnswer(AccessRequest request, Account account) {
        Caller who = caller.get();
        if (request.requesterId().equals(who.staffId())
                || Subjects.person(request.requesterId()).equals(who.actor())) {
            throw ProblemException.forbidden(
                    "Nobody answers what he has asked himself.", List.of());
        }
        if (!account.ownerId().equals(who.staffId())
                && !who.has(Roles.SALES_HEAD)
                && !who.seesAll()) {
            throw ProblemException.forbidden(
                    "Only the account's owner, a sales head or a data steward answers.",
                    List.of(Roles.SALES_HEAD, Roles.DATA_STEWARD));
        }
    }
}
