package org.setu.gateway.page;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a form sends ({@code application/x-www-form-urlencoded}), read strictly: each field once,
 * valid UTF-8, no character NUL.
 */
record Form(Map<String, String> fields) {

    private static final int MOST_FIELDS = 50;

    /** The form cannot be read. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    static Form read(Buffer body) throws Malformed {
        Map<String, String> fields = new LinkedHashMap<>();
        byte[] bytes = body.getBytes();
        int from = 0;
        while (from < bytes.length) {
            int to = index(bytes, '&', from, bytes.length);
            int equals = index(bytes, '=', from, to);
            String name = decode(bytes, from, equals);
            String value = decode(bytes, Math.min(equals + 1, to), to);
            if (fields.putIfAbsent(name, value) != null) {
                throw new Malformed("The field " + name + " is there twice.");
            }
            if (fields.size() > MOST_FIELDS) {
                throw new Malformed("A form has at most " + MOST_FIELDS + " fields.");
            }
            from = to + 1;
        }
        return new Form(fields);
    }

    /** What was entered, without blanks around it and with the line ends of Unix. */
    String text(String name) {
        return fields.getOrDefault(name, "").strip().replace("\r\n", "\n");
    }

    /** The key by which a repetition is recognised; empty if it is none of this gateway's forms. */
    String key() throws Malformed {
        String key = text(Frame.KEY);
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException e) {
            throw new Malformed("The form has no valid key; load the page again.");
        }
    }

    private static int index(byte[] bytes, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return to;
    }

    private static String decode(byte[] bytes, int from, int to) throws Malformed {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '+') {
                plain.write(' ');
            } else if (b != '%') {
                plain.write(b);
            } else if (i + 2 < to) {
                plain.write(hex(bytes[i + 1]) << 4 | hex(bytes[i + 2]));
                i += 2;
            } else {
                throw new Malformed("The form is not well encoded.");
            }
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(plain.toByteArray()))
                            .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Malformed("The form has the character NUL.");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Malformed("The form is not valid UTF-8.");
        }
    }

    private static int hex(byte digit) throws Malformed {
        int value = Character.digit(digit, 16);
        if (value < 0) {
            throw new Malformed("The form is not well encoded.");
        }
        return value;
    }
}
