package org.setu.gateway.firewall;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Refuses request targets that the gateway and a service could read differently. What passes has
 * one meaning, so the route that was authorised is the one that is served; nothing is normalised.
 */
public final class PathFirewall {

    private static final boolean[] PLAIN = new boolean[128];

    static {
        // RFC 3986 pchar without ';' (path parameters) and '%' (looked at one by one).
        String others = "-._~!$&'()*+,=:@/";
        for (char c = 0; c < 128; c++) {
            PLAIN[c] = Character.isLetterOrDigit(c) || others.indexOf(c) >= 0;
        }
    }

    private PathFirewall() {}

    /** What is wrong with a raw request target (path and query), or null. */
    public static @Nullable String objection(String target) {
        if (target.isEmpty() || target.charAt(0) != '/') {
            return "The request target must be a path that begins with a slash.";
        }
        int query = target.indexOf('?');
        int end = query < 0 ? target.length() : query;
        String problem = path(target, end);
        return problem == null && query >= 0 ? query(target, query + 1) : problem;
    }

    private static @Nullable String path(String target, int end) {
        boolean encoded = false;
        for (int i = 0; i < end; i++) {
            char c = target.charAt(i);
            if (c == '%') {
                encoded = true;
            } else if (c >= 128 || !PLAIN[c]) {
                return "The path contains a character that must not stand there.";
            } else if (c == '/' && i > 0 && target.charAt(i - 1) == '/') {
                return "The path contains an empty segment.";
            } else if (c == '.' && isDotSegment(target, i, end)) {
                return "The path contains a dot segment.";
            }
        }
        return encoded ? encodedPath(target.substring(0, end)) : null;
    }

    private static boolean isDotSegment(String path, int dot, int end) {
        if (path.charAt(dot - 1) != '/') {
            return false;
        }
        int after = dot + 1 < end && path.charAt(dot + 1) == '.' ? dot + 2 : dot + 1;
        return after == end || path.charAt(after) == '/';
    }

    private static @Nullable String encodedPath(String path) {
        String plain = decode(path);
        if (plain == null) {
            return "The path contains a percent sign that does not begin a valid UTF-8 sequence.";
        }
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '%') {
                int octet = octet(path, i);
                if (octet == '/' || octet == '\\' || octet == '%' || octet == ';') {
                    return "The path contains an encoded character that must not stand there.";
                }
            }
        }
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isISOControl(plain.charAt(i))) {
                return "The path contains a control character.";
            }
        }
        for (String segment : plain.split("/", -1)) {
            String bare = segment.strip();
            if (bare.equals(".") || bare.equals("..")) {
                return "The path contains a dot segment.";
            }
        }
        return null;
    }

    private static @Nullable String query(String target, int from) {
        for (int i = from; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= 127 || c == '#' || c == '\\') {
                return "The query contains a character that must be encoded.";
            }
            if (c == '%') {
                int octet = octet(target, i);
                if (octet < 0) {
                    return "The query contains a percent sign that does not begin an encoding.";
                }
                if (octet == 0) {
                    return "The query contains NUL.";
                }
            }
        }
        return null;
    }

    /** The path without percent encodings, or null if they are not well formed UTF-8. */
    private static @Nullable String decode(String path) {
        ByteBuffer bytes = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                int octet = octet(path, i);
                if (octet < 0) {
                    return null;
                }
                bytes.put((byte) octet);
                i += 2;
            } else {
                bytes.put((byte) c);
            }
        }
        // A new decoder reports overlong and broken sequences instead of replacing them.
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            CharBuffer text = decoder.decode(bytes.flip());
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static int octet(String text, int percent) {
        if (percent + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(percent + 1), 16);
        int low = Character.digit(text.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
