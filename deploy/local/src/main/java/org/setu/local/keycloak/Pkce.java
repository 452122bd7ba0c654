package org.setu.local.keycloak;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Proof key for code exchange, method S256 (RFC 7636).
 *
 * @param verifier the secret that only the asking program knows
 */
record Pkce(String verifier) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A verifier of 256 random bits. */
    static Pkce random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Pkce(base64(bytes));
    }

    /** What is shown when the code is asked for. */
    String challenge() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return base64(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
