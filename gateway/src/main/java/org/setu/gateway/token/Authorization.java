package org.setu.gateway.token;

import org.jspecify.annotations.Nullable;

/** Reads the Authorization header (RFC 6750). */
final class Authorization {

    /** Longer tokens are refused unread. */
    private static final int LONGEST = 8 * 1024;

    private static final String SCHEME = "Bearer ";

    private Authorization() {}

    /** The token, or null if there is none or it cannot be one. */
    static @Nullable String token(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = header.substring(SCHEME.length()).strip();
        return token.isEmpty() || token.length() > LONGEST || !isCompact(token) ? null : token;
    }

    private static boolean isCompact(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || c == '-'
                            || c == '_'
                            || c == '.';
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
