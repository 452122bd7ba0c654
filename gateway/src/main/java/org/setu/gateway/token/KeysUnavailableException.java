package org.setu.gateway.token;

/** Whether the token is good cannot be said, because its key cannot be read right now. */
final class KeysUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    KeysUnavailableException() {
        super("signing keys unavailable", null, false, false);
    }
}
