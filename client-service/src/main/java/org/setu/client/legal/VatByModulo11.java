package org.setu.client.legal;

import java.util.regex.Pattern;

/**
 * Check digits of VAT numbers that are a remainder modulo 11. The remainder 10 is no digit, and
 * each country deals with it in its own way.
 */
final class VatByModulo11 {

    /** Year, month (20 more for the nineteenth century, 40 more for this one), day. */
    private static final Pattern BULGARIAN_BIRTH =
            Pattern.compile("[0-9]{2}(?:[024][1-9]|[135][0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{4}");

    private VatByModulo11() {}

    /** An organisation's; or a citizen's (ЕГН), a foreigner's (ЛНЧ), another taxpayer's. */
    static boolean bulgaria(String number) {
        if (number.length() == 9) {
            int sum = WeightedSum.of(number, 1, 2, 3, 4, 5, 6, 7, 8);
            int second = WeightedSum.of(number, 3, 4, 5, 6, 7, 8, 9, 10);
            return lastIs(number, sum % 11 == 10 ? second % 11 % 10 : sum % 11);
        }
        int citizen = WeightedSum.of(number, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10;
        int foreigner = WeightedSum.of(number, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10;
        int other = (11 - WeightedSum.of(number, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11;
        return (lastIs(number, citizen) && BULGARIAN_BIRTH.matcher(number).matches())
                || lastIs(number, foreigner)
                || lastIs(number, other);
    }

    /**
     * An organisation's 8 digits; a person's 9 digits that begin with 6; another's birth number,
     * which has no check digit before 1954 and since then is a multiple of 11. Until 1985 a check
     * digit 0 could stand for 10 (law 133/2000, section 13).
     */
    static boolean czechia(String number) {
        if (number.length() == 8) {
            return lastIs(number, (11 - WeightedSum.of(number, 8, 7, 6, 5, 4, 3, 2) % 11) % 10);
        }
        if (number.length() == 9) {
            int sum = WeightedSum.of(number.substring(1), 8, 7, 6, 5, 4, 3, 2);
            return number.charAt(0) != '6' || lastIs(number, 9 - (11 - sum % 11) % 10);
        }
        int year = Integer.parseInt(number.substring(0, 2));
        boolean tenAsZero = year >= 54 && year <= 85;
        return Long.parseLong(number) % 11 == 0
                || (tenAsZero
                        && lastIs(number, 0)
                        && Long.parseLong(number.substring(0, 9)) % 11 == 10);
    }

    /** Weights are the powers of two. */
    static boolean greece(String number) {
        return lastIs(number, WeightedSum.of(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10);
    }

    /** Weights run from 1 to 9 and again from 1; where that gives 10, from 3. */
    static boolean lithuania(String number) {
        int first = runningWeights(number, 0);
        return lastIs(number, first == 10 ? runningWeights(number, 2) % 10 : first);
    }

    /** Of a personal code without a day of birth (32...) no algorithm is published. */
    static boolean latvia(String number) {
        if (number.charAt(0) > '3') {
            return WeightedSum.of(number, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
        }
        int person = (1 + WeightedSum.of(number, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11;
        return number.startsWith("32") || lastIs(number, person % 10);
    }

    /** A number whose remainder is 10 is not given. */
    static boolean poland(String number) {
        return lastIs(number, WeightedSum.of(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11);
    }

    static boolean portugal(String number) {
        int check = 11 - WeightedSum.of(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return lastIs(number, check > 9 ? 0 : check);
    }

    /** Shorter numbers count as filled with zeros to ten digits. */
    static boolean romania(String number) {
        String filled = "0".repeat(10 - number.length()) + number;
        return lastIs(number, WeightedSum.of(filled, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10);
    }

    /** A number whose remainder is 0 is not given. */
    static boolean slovenia(String number) {
        int check = 11 - WeightedSum.of(number, 8, 7, 6, 5, 4, 3, 2) % 11;
        return lastIs(number, check == 10 ? 0 : check);
    }

    private static int runningWeights(String number, int offset) {
        int sum = 0;
        for (int i = 0; i < number.length() - 1; i++) {
            sum += ((i + offset) % 9 + 1) * WeightedSum.valueAt(number, i);
        }
        return sum % 11;
    }

    private static boolean lastIs(String number, int check) {
        return WeightedSum.valueAt(number, number.length() - 1) == check;
    }
}
