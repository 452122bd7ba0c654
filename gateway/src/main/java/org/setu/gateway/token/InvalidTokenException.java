package org.setu.gateway.token;

/** The token is not acceptable; the message may be told to its bearer. */
final class InvalidTokenException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidTokenException(String reason) {
        super(reason, null, false, false);
    }
}
