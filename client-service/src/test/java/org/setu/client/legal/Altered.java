package org.setu.client.legal;

import java.util.List;
import java.util.stream.IntStream;

/** Numbers in which somebody mistyped one digit. */
final class Altered {

    private Altered() {}

    /** Every number that differs from this one in one digit from the first place to the last. */
    static List<String> inOneDigit(String number, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .filter(place -> isDigit(number.charAt(place)))
                .boxed()
                .flatMap(place -> "0123456789".chars().mapToObj(d -> with(number, place, (char) d)))
                .filter(altered -> !altered.equals(number))
                .toList();
    }

    static List<String> inOneDigit(String number) {
        return inOneDigit(number, 0, number.length() - 1);
    }

    private static String with(String number, int place, char digit) {
        return number.substring(0, place) + digit + number.substring(place + 1);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
