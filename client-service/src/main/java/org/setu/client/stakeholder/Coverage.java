package org.setu.client.stakeholder;

/** How much we have to do with a person. */
public enum Coverage {
    NONE,
    BRIEF,
    MULTIPLE,
    IN_DEPTH;

    /** Whether we talk with the person again and again. */
    boolean isEngaged() {
        return compareTo(MULTIPLE) >= 0;
    }
}
