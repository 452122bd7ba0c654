package org.setu.platform.inbox;

import java.util.Locale;

/** How the delivery of one record ended. */
public enum Outcome {
    /** The handler ran and its effect is committed. */
    APPLIED,
    /** An earlier delivery was committed; nothing was done. */
    ALREADY_DONE,
    /** The consumer has no handler for this type; nothing was done. */
    UNKNOWN,
    /**
     * It can never succeed as it is, or an earlier record of its key waits: an operator decides.
     */
    PARKED;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
