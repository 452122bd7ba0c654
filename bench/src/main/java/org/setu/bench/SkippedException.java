package org.setu.bench;

/** A measurement cannot be made on this machine; the message says what to install. */
public final class SkippedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SkippedException(String message) {
        super(message);
    }
}
