package org.setu.client.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.publishing.Publishing;
import org.setu.platform.problem.ProblemException;

/** Adds people at accounts and keeps what is known of them. */
@ApplicationScoped
public class KeepingContacts {

    private final Contacts contacts;
    private final Accounts accounts;
    private final Publishing publishing;
    private final Instance<ContactUse> uses;
    private final InstantSource clock;

    KeepingContacts(
            Contacts contacts,
            Accounts accounts,
            Publishing publishing,
            @Any Instance<ContactUse> uses,
            InstantSource clock) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.publishing = publishing;
        this.uses = uses;
        this.clock = clock;
    }

    /** Adds a person. */
    public Contact add(ContactDetails details) {
        requireName(details);
        requireVisible(details.roles().keySet());
        Contact contact = new Contact(details, unitOf(details), clock.instant());
        contacts.persistAndFlush(contact);
        publishing.contact(contact, ContactRecord.of(contact));
        return contact;
    }

    /**
     * Replaces all that is said of a person. His roles at accounts that the caller does not see
     * stay as they are. Nothing happens if that is what is known.
     */
    public void change(Contact contact, ContactDetails details) {
        requireName(details);
        ContactDetails before = contact.details();
        Map<UUID, String> roles = new HashMap<>(before.roles());
        roles.keySet().removeAll(accounts.visible(before.roles().keySet()));
        roles.putAll(details.roles());
        Set<UUID> added = new HashSet<>(details.roles().keySet());
        added.removeAll(before.roles().keySet());
        requireVisible(added);
        ContactDetails whole = details.withRoles(roles);
        if (whole.equals(before) && !contact.archived()) {
            return;
        }
        UUID unit =
                before.primaryAccountId().equals(whole.primaryAccountId())
                        ? contact.visibilityUnit()
                        : unitOf(whole);
        contact.change(whole, unit, clock.instant());
        publishing.contact(contact, ContactRecord.of(contact));
    }

    /** Takes a person out of lists; nothing is deleted. */
    public void archive(Contact contact) {
        contact.archive(clock.instant());
        publishing.contact(contact, ContactRecord.of(contact));
    }

    /** Brings an archived person back. */
    public void restore(Contact contact) {
        contact.restore(clock.instant());
        publishing.contact(contact, ContactRecord.of(contact));
    }

    /** Takes back a person who was added by mistake; false if changed since, or in use. */
    public boolean takeBack(UUID id) {
        Contact contact = contacts.findById(id);
        if (contact == null
                || !contact.changedAt().equals(contact.createdAt())
                || uses.stream().anyMatch(use -> use.usesContact(id))) {
            return false;
        }
        publishing.contactErased(contact);
        contacts.delete(contact);
        contacts.flush();
        return true;
    }

    private UUID unitOf(ContactDetails details) {
        Account primary = accounts.findById(details.primaryAccountId());
        if (primary == null) {
            throw ProblemException.invalid("/primaryAccountId", "names no account");
        }
        return primary.visibilityUnit();
    }

    private void requireVisible(Set<UUID> ids) {
        if (accounts.visible(ids).size() < ids.size()) {
            throw ProblemException.invalid("/accounts", "names something that is no account");
        }
    }

    private static void requireName(ContactDetails details) {
        if (details.sortName().isEmpty()) {
            throw ProblemException.invalid("/familyName", "or a given name is required");
        }
    }
}
