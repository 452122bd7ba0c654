package org.setu.client.tradeevent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.contact.Contact;
import org.setu.client.contact.Contacts;
import org.setu.client.lead.Lead;
import org.setu.client.lead.LeadStatus;
import org.setu.client.lead.Leads;
import org.setu.platform.problem.ProblemException;

/** Finds whom a request names as a guest. */
@ApplicationScoped
class Guests {

    static final String ARCHIVED = "is archived; restore the contact first";
    static final String CONVERTED = "is a client by now: invite the contact";
    static final String DISQUALIFIED = "is given up; resume the lead first";

    private final Accounts accounts;
    private final Contacts contacts;
    private final Leads leads;

    Guests(Accounts accounts, Contacts contacts, Leads leads) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.leads = leads;
    }

    /**
     * The guest.
     *
     * @param accountId where the person works; the primary account if null
     * @throws ProblemException (400) naming the field, if there is none that the caller sees and
     *     that can be invited
     */
    Guest find(@Nullable UUID contactId, @Nullable UUID leadId, @Nullable UUID accountId) {
        if (contactId != null && leadId != null) {
            throw ProblemException.invalid("/leadId", "goes without contactId: say one of them");
        }
        if (contactId != null) {
            return person(contactId, accountId);
        }
        if (leadId == null) {
            throw ProblemException.invalid("/contactId", "is required, or leadId");
        }
        if (accountId != null) {
            throw ProblemException.invalid("/accountId", "goes with contactId only");
        }
        Lead lead = leads.findById(leadId);
        if (lead == null) {
            throw ProblemException.invalid("/leadId", "names no lead");
        }
        String obstacle = obstacle(lead);
        if (obstacle != null) {
            throw ProblemException.invalid("/leadId", obstacle);
        }
        return of(lead);
    }

    private Guest person(UUID contactId, @Nullable UUID accountId) {
        Contact contact = contacts.findById(contactId);
        if (contact == null) {
            throw ProblemException.invalid("/contactId", "names no contact");
        }
        if (contact.archived()) {
            throw ProblemException.invalid("/contactId", ARCHIVED);
        }
        if (accountId == null || accountId.equals(contact.primaryAccountId())) {
            return of(contact);
        }
        Account account = accounts.findById(accountId);
        if (account == null) {
            throw ProblemException.invalid("/accountId", "names no account");
        }
        if (contacts.at(accountId, List.of(contactId)).isEmpty()) {
            throw ProblemException.invalid("/contactId", "names nobody who works at this account");
        }
        return new Guest(contactId, null, accountId, account.visibilityUnit());
    }

    /** A person as a guest of the primary account, whose visibility the contact shares. */
    static Guest of(Contact contact) {
        return new Guest(contact.id(), null, contact.primaryAccountId(), contact.visibilityUnit());
    }

    static Guest of(Lead lead) {
        return new Guest(null, lead.id(), null, lead.visibilityUnit());
    }

    /** Why a lead is not invited; null if it can be. */
    static @Nullable String obstacle(Lead lead) {
        if (lead.status() == LeadStatus.CONVERTED) {
            return CONVERTED;
        }
        return lead.status() == LeadStatus.DISQUALIFIED ? DISQUALIFIED : null;
    }
}
