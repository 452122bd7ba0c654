package org.setu.client.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.setu.client.account.Account;
import org.setu.client.contact.Contact;
import org.setu.client.contact.ContactDetails;
import org.setu.client.contact.Contacts;
import org.setu.client.staff.StaffMembers;
import org.setu.platform.problem.ProblemException;

/** Finds contacts who may be invited. */
@ApplicationScoped
class Invitees {

    private static final String FIELD = "/contactId";

    private final Contacts contacts;
    private final StaffMembers staff;

    Invitees(Contacts contacts, StaffMembers staff) {
        this.contacts = contacts;
        this.staff = staff;
    }

    /**
     * A contact of the account who can be written to.
     *
     * @throws ProblemException (400) that says what he lacks
     */
    Invitee of(Account account, UUID contactId) {
        Contact contact = contacts.findById(contactId);
        if (contact == null || !contact.details().roles().containsKey(account.id())) {
            throw ProblemException.invalid(FIELD, "names no contact of the account");
        }
        ContactDetails details = contact.details();
        if (contact.archived()) {
            throw ProblemException.invalid(FIELD, "is archived; restore the contact first");
        }
        if (details.synthetic()) {
            throw ProblemException.invalid(
                    FIELD, "is made up for a demonstration; nobody is written to");
        }
        if (details.emails().isEmpty()) {
            throw ProblemException.invalid(FIELD, "has no mail address");
        }
        String email = details.emails().getFirst();
        if (staff.count("lower(email) = lower(?1)", email) > 0) {
            throw ProblemException.invalid(FIELD, "has the mail address of a colleague");
        }
        String language = details.language();
        return new Invitee(
                contactId,
                name(details),
                email,
                language != null ? language : account.details().profile().language());
    }

    private static String name(ContactDetails details) {
        return Stream.of(details.givenName(), details.familyName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
