package org.setu.notification.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/**
 * All inbox entries that the caller sees. Every question names the recipient besides: who sees
 * everything, such as an auditor, has an inbox of his own all the same.
 */
@ApplicationScoped
public class InboxEntries implements PanacheRepositoryBase<InboxEntry, UUID> {

    /**
     * An entry of this recipient.
     *
     * @throws ProblemException (404) if there is none
     */
    public InboxEntry get(UUID id, UUID recipient) {
        return findByIdOptional(id)
                .filter(entry -> entry.recipientId().equals(recipient))
                .orElseThrow(() -> ProblemException.notFound("entry in your inbox"));
    }

    /** How many of a recipient's entries are unread. */
    public long unread(UUID recipient) {
        return count("recipientId = ?1 and readAt is null", recipient);
    }

    /** The position of the newest entry, 0 if there is none. */
    public long latest(UUID recipient) {
        Long latest =
                getEntityManager()
                        .createQuery(
                                "select max(e.position) from InboxEntry e"
                                        + " where e.recipientId = :recipient",
                                Long.class)
                        .setParameter("recipient", recipient)
                        .getSingleResult();
        return latest == null ? 0 : latest;
    }

    /** Marks everything up to a position as read; tells how many entries that were. */
    public int readUpTo(UUID recipient, long position, Instant now) {
        return update(
                "version = version + 1, readAt = ?1"
                        + " where recipientId = ?2 and readAt is null and position <= ?3",
                now,
                recipient,
                position);
    }
}
