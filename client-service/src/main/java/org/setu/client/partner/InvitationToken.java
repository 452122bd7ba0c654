package org.setu.client.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What an invitation proves by: whoever has it got the mail. 256 random bits, so guessing is
 * hopeless and its hash needs neither salt nor a slow function. Its text is in the link and nowhere
 * else; {@link #toString} does not tell it.
 */
public final class InvitationToken {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private InvitationToken(String text) {
        this.text = text;
    }

    /** A new one. */
    static InvitationToken next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** One that somebody brings, whatever it is. */
    public static InvitationToken given(String text) {
        return new InvitationToken(text);
    }

    /** For the link. */
    String text() {
        return text;
    }

    /** What is kept of it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "InvitationToken";
    }
}
