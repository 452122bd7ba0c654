package org.setu.gateway.session;

import java.time.Instant;
import java.util.Optional;

/** Tokens as they are stored: sealed, for one session only. */
final class TokenBox {

    /** In no token: they are Base64 and dots. */
    private static final String SEPARATOR = "\n";

    private final Vault vault;

    TokenBox(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(Tokens tokens, byte[] session) {
        return vault.seal(
                String.join(
                        SEPARATOR,
                        tokens.access(),
                        tokens.refresh(),
                        tokens.accessEndsAt().toString()),
                session);
    }

    Optional<Tokens> open(byte[] sealed, byte[] session) {
        return vault.open(sealed, session)
                .map(text -> {
                    String[] parts = text.split(SEPARATOR, 3);
                    return new Tokens(parts[0], parts[1], Instant.parse(parts[2]));
                });
    }
}
