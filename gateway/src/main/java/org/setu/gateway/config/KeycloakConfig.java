package org.setu.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The identity provider. */
@ConfigMapping(prefix = "setu.keycloak")
public interface KeycloakConfig {

    /** The {@code iss} of every accepted token. */
    String issuer();

    /** Where its public keys are. */
    URI jwksUrl();

    /** Must be in the {@code aud} of every accepted token. */
    @WithDefault("setu-api")
    String audience();

    /** Keys are read again this often, so that a withdrawn key is known. */
    @WithDefault("5M")
    Duration jwksRefresh();

    /** A token with an unknown key causes at most one read in this time. */
    @WithDefault("10S")
    Duration jwksMinInterval();

    @WithDefault("3S")
    Duration timeout();

    /** How far the clocks of the provider and the gateway may differ. */
    @WithDefault("5S")
    Duration clockSkew();
}
