package org.setu.platform.inbox;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.setu.platform.command.Retryable;

/** Whether trying again can help. */
enum FailureKind {
    /**
     * Sooner or later it will: the database is away, others were faster, something is on its way.
     */
    TRANSIENT,
    /** A race may have caused it, or a fault of ours; a few attempts tell. */
    UNCLEAR,
    /** It never will. */
    PERMANENT;

    static FailureKind of(Throwable failure) {
        FailureKind kind = failure instanceof VirtualMachineError ? TRANSIENT : PERMANENT;
        if (Retryable.is(failure)) {
            return TRANSIENT;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FailureKind alone =
                    switch (cause) {
                        case ReferenceNotYetHere waiting -> TRANSIENT;
                        case SQLTransientException away -> TRANSIENT;
                        case SQLException sql -> of(sql);
                        case OptimisticLockException stale -> TRANSIENT;
                        case org.hibernate.StaleStateException stale -> TRANSIENT;
                        // Without a cause of the database's: the time-out of the transaction.
                        case RollbackException rolledBack -> UNCLEAR;
                        default -> PERMANENT;
                    };
            if (alone.compareTo(kind) < 0) {
                kind = alone;
            }
        }
        return kind;
    }

    private static FailureKind of(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            return TRANSIENT; // the pool's: no connection in time, or one that was taken away
        }
        if (state.startsWith("08") // connection
                || state.startsWith("53") // out of connections, memory, disk
                || state.startsWith("57") // shutting down, starting up, statement time-out
                || state.equals("55P03") // lock time-out
                || state.equals("25P03") // idle in transaction too long
                || state.equals("25006")) { // a standby, before it is promoted
            return TRANSIENT;
        }
        // Duplicate or missing key: two transactions may have met.
        return state.equals("23505") || state.equals("23503") ? UNCLEAR : PERMANENT;
    }
}
