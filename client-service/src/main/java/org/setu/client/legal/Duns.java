package org.setu.client.legal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number that Dun &amp; Bradstreet gives: 9 digits. The last was a check digit until 2006 and
 * is none in the numbers given since, so it says nothing.
 */
final class Duns {

    private static final Pattern FORM = Pattern.compile("(?!0+$)[0-9]{9}");

    private Duns() {}

    static Optional<String> problemIn(String value) {
        if (!FORM.matcher(value).matches()) {
            return Optional.of("is not a D-U-N-S number: it has 9 digits, such as 150483782");
        }
        return Optional.empty();
    }
}
