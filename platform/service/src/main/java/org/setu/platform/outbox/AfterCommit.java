package org.setu.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Wakes who waits for rows, once per transaction and channel, when they can be seen. */
@ApplicationScoped
public class AfterCommit {

    private record Registered(String channel) {}

    private final TransactionSynchronizationRegistry transaction;
    private final WakeUp wakeUp;

    AfterCommit(TransactionSynchronizationRegistry transaction, WakeUp wakeUp) {
        this.transaction = transaction;
        this.wakeUp = wakeUp;
    }

    /**
     * Sends a NOTIFY when the transaction has committed.
     *
     * @param channel a plain SQL name, such as {@code setu_outbox}
     */
    public void wake(String channel) {
        Registered registered = new Registered(channel);
        if (transaction.getResource(registered) != null) {
            return;
        }
        transaction.putResource(registered, true);
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            wakeUp.send(channel);
                        }
                    }
                });
    }
}
