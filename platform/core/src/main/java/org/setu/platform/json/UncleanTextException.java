package org.setu.platform.json;

/** A string holds a character that cannot be stored or sent. */
public final class UncleanTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UncleanTextException(String message) {
        super(message);
    }
}
