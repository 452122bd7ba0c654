package org.setu.client.partner;

import java.util.UUID;

/**
 * Something to be done at the identity provider, once no transaction is open.
 *
 * @param attempts how often it was tried in vain
 */
record KeycloakTask(UUID partnerId, Kind kind, int attempts) {

    /** What is to be done. */
    enum Kind {
        /** Take back what was made there, unless the partner was confirmed meanwhile. */
        WITHDRAW,
        /** The partner is revoked: no sign-in, no session, no token. */
        DISABLE,
        /** Let the person choose a password, by a mail of Keycloak's own. */
        SEND_PASSWORD_LINK
    }
}
