package org.setu.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sessions of browsers. Without the two secrets and a database nobody can sign in by browser. */
@ConfigMapping(prefix = "setu.gateway.sessions")
public interface SessionConfig {

    @WithDefault("setu-gateway")
    String clientId();

    /** What the gateway proves itself with to the identity provider. */
    Optional<String> clientSecret();

    /**
     * Long random texts from which the keys of stored tokens are derived. The first one encrypts,
     * all of them decrypt: put a new one in front to change it.
     */
    Optional<List<String>> secrets();

    /** Where the browser signs in. */
    @WithDefault("${setu.keycloak.issuer}/protocol/openid-connect/auth")
    URI authorizeUrl();

    @WithDefault("${setu.keycloak.issuer}/protocol/openid-connect/token")
    URI tokenUrl();

    /** Where a session of the identity provider is ended with its refresh token. */
    @WithDefault("${setu.keycloak.issuer}/protocol/openid-connect/logout")
    URI logoutUrl();

    @WithDefault("3S")
    Duration timeout();

    /** A session that is not used for this long ends. */
    @WithDefault("30M")
    Duration idle();

    /** Every session ends after this time. */
    @WithDefault("12H")
    Duration longest();

    /** How long a session that was read is trusted without asking the database again. */
    @WithDefault("5S")
    Duration remembered();

    /** An access token that ends sooner is renewed first. */
    @WithDefault("30S")
    Duration renewBefore();

    /** Time to sign in, from the first redirect to the return. */
    @WithDefault("15M")
    Duration signIn();
}
