package org.setu.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.StaleStateException;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.event.Event;

/**
 * Where a use case leaves what other services must hear. The events are published if and only if
 * the transaction commits, per subject in the order of their versions.
 */
@ApplicationScoped
public class Outbox {

    /** The largest body; larger things go by reference. */
    public static final int MAX_BODY_BYTES = 256 * 1024;

    private final EntityManager entityManager;
    private final Envelope envelope;
    private final OutboxInsert insert;
    private final AfterCommit afterCommit;

    Outbox(
            EntityManager entityManager,
            Envelope envelope,
            OutboxInsert insert,
            AfterCommit afterCommit) {
        this.entityManager = entityManager;
        this.envelope = envelope;
        this.insert = insert;
        this.afterCommit = afterCommit;
    }

    /**
     * Appends one event. The subject's pending changes are flushed; if it has none in this
     * transaction, its version is moved, so that two transactions that tell of one subject cannot
     * overtake each other. Change the subject first, then append.
     *
     * @throws org.setu.platform.event.EventRefusedException if the body is larger than 256 KB or
     *     does not match its schema; the transaction is marked for rollback
     * @throws OptimisticLockException if another transaction has changed the subject meanwhile
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event event) {
        write(List.of(event));
    }

    /** Appends many events, in this order, with few round trips: for imports of thousands. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(Collection<Event> events) {
        if (!events.isEmpty()) {
            write(List.copyOf(events));
        }
    }

    private void write(List<Event> events) {
        entityManager.flush();
        moveVersions(events);
        List<OutboxRow> rows = new ArrayList<>(events.size());
        for (Event event : events) {
            rows.add(envelope.around(event, version(event.subject())));
        }
        insert.insert(rows);
        afterCommit.wake(WakeUp.CHANNEL);
    }

    /**
     * Pessimistic: it writes now, so that the row stays locked until the commit. The optimistic
     * form counts at the commit, when the event has been stamped.
     */
    private void moveVersions(List<Event> events) {
        for (Event event : events) {
            Aggregate aggregate = event.aggregate();
            if (aggregate != null && !aggregate.hasMoved()) {
                entityManager.lock(aggregate, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            }
        }
        try {
            // Hibernate batches even these; a batch that waits for the commit locks nothing.
            entityManager
                    .unwrap(SharedSessionContractImplementor.class)
                    .getJdbcCoordinator()
                    .executeBatch();
        } catch (StaleStateException e) {
            throw new OptimisticLockException(e);
        }
    }

    private static long version(Event.Subject subject) {
        return switch (subject) {
            case Event.Numbered(String _, long version) -> version;
            case Event.Versioned(Aggregate aggregate) -> aggregate.version();
        };
    }
}
