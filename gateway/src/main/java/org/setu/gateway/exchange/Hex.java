package org.setu.gateway.exchange;

import java.util.concurrent.ThreadLocalRandom;

/** Lower case hexadecimal digits, as trace and request ids use them. */
final class Hex {

    private static final byte[] DIGITS = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    private Hex() {}

    static boolean isLower(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    /** Not zero, as trace ids must be. */
    static long random() {
        long bits = ThreadLocalRandom.current().nextLong();
        return bits == 0 ? 1 : bits;
    }

    static void write(byte[] target, int from, long bits) {
        for (int i = 15; i >= 0; i--) {
            target[from + i] = DIGITS[(int) (bits & 15)];
            bits >>>= 4;
        }
    }
}
