package org.setu.gateway.session;

/** The identity provider cannot be asked right now. */
final class IdentityProviderException extends Exception {

    private static final long serialVersionUID = 1L;

    IdentityProviderException(String reason) {
        super(reason);
    }

    IdentityProviderException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
