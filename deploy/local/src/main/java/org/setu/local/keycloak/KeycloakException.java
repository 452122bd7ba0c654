package org.setu.local.keycloak;

/** Keycloak refused something, or cannot be reached. */
public final class KeycloakException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeycloakException(String message) {
        super(message);
    }

    public KeycloakException(String message, Throwable cause) {
        super(message, cause);
    }
}
