package org.setu.gateway.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in under way. The browser keeps it, sealed: so the one who comes back is the one who was
 * sent, whichever instance he comes back to.
 *
 * @param state comes back with the code (RFC 6749, section 10.12)
 * @param nonce comes back in the ID token
 * @param verifier proves that the code is redeemed by who asked for it (RFC 7636)
 * @param target where the browser goes afterwards
 * @param endsAt after this it is too late
 */
record SignIn(String state, String nonce, String verifier, String target, Instant endsAt) {

    private static final byte[] PLACE = "sign-in".getBytes(StandardCharsets.US_ASCII);
    private static final String SEPARATOR = "\n";
    private static final int LONGEST_TARGET = 512;

    static SignIn to(String target, Instant endsAt) {
        return new SignIn(
                SessionId.randomText(),
                SessionId.randomText(),
                SessionId.randomText(),
                target,
                endsAt);
    }

    /** A path on this host; the start page if something else was asked for. */
    static String target(@Nullable String asked) {
        if (asked == null || asked.length() > LONGEST_TARGET) {
            return "/";
        }
        boolean here =
                asked.startsWith("/")
                        && !asked.startsWith("//")
                        && asked.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        return here ? asked : "/";
    }

    String challenge() {
        return SessionId.text(SessionId.sha256(verifier));
    }

    String sealed(Vault vault) {
        String text = String.join(SEPARATOR, state, nonce, verifier, endsAt.toString(), target);
        return SessionId.text(vault.seal(text, PLACE));
    }

    /** The sign-in in a cookie; empty if it is none of this gateway's. */
    static Optional<SignIn> open(@Nullable String cookie, Vault vault) {
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            return vault.open(Base64.getUrlDecoder().decode(cookie), PLACE)
                    .map(text -> {
                        String[] parts = text.split(SEPARATOR, 5);
                        return new SignIn(
                                parts[0], parts[1], parts[2], parts[4], Instant.parse(parts[3]));
                    });
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
