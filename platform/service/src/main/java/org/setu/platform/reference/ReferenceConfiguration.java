package org.setu.platform.reference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How client-service is asked for what the read models do not know yet. */
@ConfigMapping(prefix = "setu.reference")
public interface ReferenceConfiguration {

    /** Where client-service is. */
    URI clientUrl();

    /** Where this service gets its own access token (OAuth 2 client credentials). */
    URI tokenUrl();

    /** This service's client at the identity provider. */
    String clientId();

    /** Its secret; without one nothing is asked, and unknown references are answered with 503. */
    Optional<String> clientSecret();

    /** Longest wait for an answer. */
    @WithDefault("500ms")
    Duration timeout();

    /** How long an id that nobody knows is not asked for again. */
    @WithDefault("5s")
    Duration forgetUnknownAfter();

    /** The fields of request bodies that name a staff member. */
    @WithDefault("ownerId")
    Set<String> staffFields();

    /** How many failures in a row stop the asking for a while. */
    @WithDefault("3")
    int failuresUntilPause();

    @WithDefault("5s")
    Duration pause();
}
