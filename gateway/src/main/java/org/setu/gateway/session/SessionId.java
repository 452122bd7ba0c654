package org.setu.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 256 random bits that name a session. They are stored nowhere but in the browser. */
record SessionId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionId random() {
        return new SessionId(randomText());
    }

    /** The id in a cookie, or null if it cannot be one. */
    static @Nullable SessionId of(@Nullable String cookie) {
        return cookie != null && FORM.matcher(cookie).matches() ? new SessionId(cookie) : null;
    }

    /** 256 random bits as text that fits into addresses and cookies. */
    static String randomText() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the database knows it by. */
    byte[] hash() {
        return sha256(value);
    }

    /** Not in logs. */
    @Override
    public String toString() {
        return "session";
    }
}
