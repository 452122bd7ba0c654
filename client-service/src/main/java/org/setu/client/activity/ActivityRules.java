package org.setu.client.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.contact.Contacts;
import org.setu.client.lead.Lead;
import org.setu.client.lead.Leads;
import org.setu.client.staff.Owners;
import org.setu.client.staff.StaffMembers;
import org.setu.platform.problem.ProblemException;

/** What must hold of an activity beyond its own fields. */
@ApplicationScoped
class ActivityRules {

    /**
     * Where it belongs.
     *
     * @param unit who sees it
     * @param timeZone of the client, or null
     */
    record Place(UUID unit, @Nullable String timeZone) {}

    private final Accounts accounts;
    private final Leads leads;
    private final Contacts contacts;
    private final StaffMembers staff;
    private final Owners owners;

    ActivityRules(
            Accounts accounts, Leads leads, Contacts contacts, StaffMembers staff, Owners owners) {
        this.accounts = accounts;
        this.leads = leads;
        this.contacts = contacts;
        this.staff = staff;
        this.owners = owners;
    }

    /**
     * The account or the lead that it is for.
     *
     * @throws ProblemException (400) if it is for neither, or for one that the caller does not see
     */
    Place placeOf(ActivityDetails details) {
        UUID accountId = details.accountId();
        UUID leadId = details.leadId();
        if (accountId != null) {
            Account account = accounts.findById(accountId);
            if (account == null) {
                throw ProblemException.invalid("/accountId", "names no account");
            }
            return new Place(account.visibilityUnit(), account.details().profile().timeZone());
        }
        if (leadId == null) {
            throw ProblemException.invalid("/accountId", "is required, or leadId");
        }
        Lead lead = leads.findById(leadId);
        if (lead == null) {
            throw ProblemException.invalid("/leadId", "names no lead");
        }
        return new Place(lead.visibilityUnit(), null);
    }

    /** Checks what is new against what was; pass null for what is only being added. */
    void check(@Nullable ActivityDetails before, ActivityDetails details, Place place) {
        if (before == null && details.accountId() != null && details.leadId() != null) {
            throw ProblemException.invalid("/leadId", "goes without accountId: say one of them");
        }
        if (details.direction() != null && !details.type().isDirected()) {
            throw ProblemException.invalid(
                    "/direction", "goes with calls, mails, chats, faxes and letters only");
        }
        if (before == null || !before.schedule().equals(details.schedule())) {
            details.schedule().check();
        }
        if (before == null || !before.ownerId().equals(details.ownerId())) {
            owners.require(details.ownerId(), place.unit());
        }
        checkPeople(before, details);
    }

    /**
     * Checks when somebody is to be told of it.
     *
     * @throws ProblemException (400) if that is past, or if it does not lie ahead
     */
    void checkReminder(
            @Nullable ActivityDetails before, ActivityDetails details, boolean ahead, Instant now) {
        Instant when = details.remindAt();
        if (when == null || (before != null && when.equals(before.remindAt()))) {
            return;
        }
        if (!ahead) {
            throw ProblemException.invalid("/remindAt", "goes with what lies ahead only");
        }
        Schedule.checkTime("/remindAt", when);
        if (when.isBefore(now)) {
            throw ProblemException.invalid("/remindAt", "must not be in the past");
        }
    }

    /** Who takes part and is not seen by the caller. */
    List<UUID> hidden(ActivityDetails details) {
        Set<UUID> seen = contacts.visible(details.contacts());
        return details.contacts().stream().filter(id -> !seen.contains(id)).toList();
    }

    /**
     * Checks that it can lie ahead.
     *
     * @throws ProblemException (400) naming the field
     */
    void requireAhead(ActivityDetails details) {
        if (!details.type().isPlanned()) {
            throw ProblemException.invalid(
                    "/type", "a NOTE is never planned: add it with a result, which may be empty");
        }
        if (details.type() != ActivityType.TASK && !details.schedule().isSet()) {
            throw ProblemException.invalid(
                    "/startsAt", "is required for what lies ahead, or dueOn");
        }
    }

    private void checkPeople(@Nullable ActivityDetails before, ActivityDetails details) {
        Set<UUID> people = new HashSet<>(details.contacts());
        List<UUID> colleagues = new ArrayList<>(details.colleagues());
        if (before != null) {
            people.removeAll(before.contacts());
            colleagues.removeAll(before.colleagues());
        }
        if (contacts.visible(people).size() < people.size()) {
            throw ProblemException.invalid("/contacts", "names something that is no contact");
        }
        if (staff.known(colleagues).size() < colleagues.size()) {
            throw ProblemException.invalid("/colleagues", "names somebody who is not staff");
        }
    }
}
