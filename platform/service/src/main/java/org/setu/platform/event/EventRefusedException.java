package org.setu.platform.event;

/**
 * An event that could never be published: too large, or not what its schema says. A defect of the
 * producer; the transaction that wanted to append it is rolled back.
 */
public class EventRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public EventRefusedException(String message) {
        super(message);
    }
}
