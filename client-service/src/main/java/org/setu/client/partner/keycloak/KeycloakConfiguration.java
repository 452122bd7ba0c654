package org.setu.client.partner.keycloak;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How the identity provider is asked to keep the logins of partners. */
@ConfigMapping(prefix = "setu.identity")
public interface KeycloakConfiguration {

    /** The realm in the Admin API. */
    URI adminUrl();

    /** Where this service gets its own access token (OAuth 2 client credentials). */
    URI tokenUrl();

    /** This service's client; its roles let it keep users and clients. */
    String clientId();

    /** Its secret; without one nobody is confirmed, connected or disabled: 503. */
    Optional<String> clientSecret();

    /** The client that people sign in to, named in the mail that lets them choose a password. */
    @WithDefault("setu-gateway")
    String browserClientId();

    /** How long that mail's link is good. */
    @WithDefault("3d")
    Duration passwordLink();

    /** Longest wait for an answer. */
    @WithDefault("5s")
    Duration timeout();

    /** How many failures in a row stop the asking for a while. */
    @WithDefault("5")
    int failuresUntilPause();

    @WithDefault("5s")
    Duration pause();
}
