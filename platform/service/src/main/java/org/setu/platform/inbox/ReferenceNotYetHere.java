package org.setu.platform.inbox;

/**
 * Something that a record refers to has not arrived yet (topics have no common order): the record
 * waits, and what comes after it in its partition too.
 */
public class ReferenceNotYetHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what for operators, such as {@code "account 019a..."}
     */
    public ReferenceNotYetHere(String what) {
        super(what + " is not here yet");
    }
}
