package org.setu.platform.command;

import java.sql.SQLException;

/** Failures after which the same transaction may well succeed. */
public final class Retryable {

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    private Retryable() {}

    /** Whether PostgreSQL gave up a transaction only because of another one. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (SERIALIZATION_FAILURE.equals(sql.getSQLState())
                            || DEADLOCK.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
