package org.setu.platform.inbox;

/**
 * A record that is no event of ours: an attribute is missing or its body is not what it must be.
 */
public class MalformedRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedRecord(String message) {
        super(message);
    }

    public MalformedRecord(String message, Throwable cause) {
        super(message, cause);
    }
}
