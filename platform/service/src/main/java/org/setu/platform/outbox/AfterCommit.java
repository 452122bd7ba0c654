package org.setu.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Wakes the relay once per transaction, when its rows can be seen. */
@ApplicationScoped
class AfterCommit {

    private static final Object REGISTERED = new Object();

    private final TransactionSynchronizationRegistry transaction;
    private final WakeUp wakeUp;

    AfterCommit(TransactionSynchronizationRegistry transaction, WakeUp wakeUp) {
        this.transaction = transaction;
        this.wakeUp = wakeUp;
    }

    void wake() {
        if (transaction.getResource(REGISTERED) != null) {
            return;
        }
        transaction.putResource(REGISTERED, true);
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            wakeUp.send();
                        }
                    }
                });
    }
}
