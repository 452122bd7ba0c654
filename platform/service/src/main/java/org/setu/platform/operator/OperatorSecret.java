package org.setu.platform.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Operators prove themselves by a secret of the installation, not by a token: what they do must
 * work while Keycloak is away. Without a configured secret nobody is an operator.
 */
@ApplicationScoped
class OperatorSecret {

    private static final String SCHEME = "Bearer ";

    private final byte[] secret;

    OperatorSecret(@ConfigProperty(name = "setu.operator.secret") Optional<String> secret) {
        this.secret = secret.orElse("").strip().getBytes(StandardCharsets.UTF_8);
    }

    boolean matches(@Nullable String authorization) {
        if (secret.length == 0 || authorization == null || !authorization.startsWith(SCHEME)) {
            return false;
        }
        byte[] given =
                authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(
                secret, given); // takes as long for a near miss as for a far one
    }
}
