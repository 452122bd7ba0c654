package org.setu.client.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** What other services may ask of a contact: the same that is published, whoever sees it. */
@ApplicationScoped
public class ContactSnapshots {

    /** A contact and the version of its row. */
    public record Snapshot(ContactRecord contact, long version) {}

    private final Contacts contacts;

    ContactSnapshots(Contacts contacts) {
        this.contacts = contacts;
    }

    /**
     * The contact.
     *
     * @throws ProblemException (404) if there is none
     */
    @Transactional
    public Snapshot of(UUID id) {
        return SystemWork.call(
                "question of a service",
                () -> {
                    Contact contact = contacts.get(id);
                    return new Snapshot(ContactRecord.of(contact), contact.version());
                });
    }
}
