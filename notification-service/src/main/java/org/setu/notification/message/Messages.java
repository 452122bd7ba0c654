package org.setu.notification.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.setu.platform.problem.ProblemException;

/** All messages that the caller sees. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {

    /**
     * The message with this id.
     *
     * @throws ProblemException (404) if there is none that the caller sees
     */
    public Message get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("message"));
    }

    /** The message, locked until the end of the transaction. */
    public Optional<Message> locked(UUID id) {
        return Optional.ofNullable(
                getEntityManager().find(Message.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The mails in a state that are due, locked; those that another transaction holds are left out.
     */
    public List<Message> due(MessageState state, Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "from Message m where m.state = :state and m.dueAt <= :now"
                                + " order by m.dueAt, m.id",
                        Message.class)
                .setParameter("state", state)
                .setParameter("now", now)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }

    /**
     * The mails that a sender has or had, locked; those that another transaction holds are left
     * out.
     */
    public List<Message> ofSender(long sender) {
        return getEntityManager()
                .createQuery(
                        "from Message m where m.state = :state and m.sender = :sender order by m.id",
                        Message.class)
                .setParameter("state", MessageState.SENDING)
                .setParameter("sender", sender)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }

    /** Who sends at present, or did when he ended. */
    public List<Long> senders() {
        return getEntityManager()
                .createQuery(
                        "select distinct m.sender from Message m where m.state = :state",
                        Long.class)
                .setParameter("state", MessageState.SENDING)
                .getResultList();
    }
}
