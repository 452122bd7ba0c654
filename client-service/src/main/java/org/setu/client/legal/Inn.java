package org.setu.client.legal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Russia's number of a taxpayer: 10 digits for an organisation, the last of which is a check digit,
 * and 12 for a person, with two check digits (order of the Federal Tax Service MMV-7-6/435@ of 29
 * June 2012, which leaves the algorithm out). A check digit is the weighted sum of all digits
 * before it, modulo 11 and then modulo 10, with the weights in general use.
 */
final class Inn {

    private static final Pattern FORM = Pattern.compile("(?!0+$)(?:[0-9]{10}|[0-9]{12})");
    private static final int ORGANISATION = 10;

    private Inn() {}

    static Optional<String> problemIn(String value) {
        if (!FORM.matcher(value).matches()) {
            return Optional.of(
                    "is not an INN: an INN has 10 digits for an organisation or 12 for a person,"
                            + " such as 7707083893");
        }
        if (!verifies(value)) {
            return Optional.of("is not an INN: the check digit is wrong");
        }
        return Optional.empty();
    }

    private static boolean verifies(String value) {
        if (value.length() == ORGANISATION) {
            return checks(value, 2, 4, 10, 3, 5, 9, 4, 6, 8);
        }
        return checks(value, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
                && checks(value, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8);
    }

    private static boolean checks(String value, int... weights) {
        return WeightedSum.of(value, weights) % 11 % 10
                == WeightedSum.valueAt(value, weights.length);
    }
}
