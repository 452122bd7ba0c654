package org.setu.client.partner.keycloak;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's login is made from.
 *
 * @param partnerId written on the user, so that the login is found again whatever happened between
 * @param language BCP 47, or null
 */
public record Login(UUID partnerId, String name, String email, @Nullable String language) {

    /** Keycloak knows addresses and user names in lower case. */
    public Login {
        email = email.toLowerCase(Locale.ROOT);
    }
}
