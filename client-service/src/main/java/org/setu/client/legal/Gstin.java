package org.setu.client.legal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * India's number for goods and services tax: two digits of the state, the ten characters of the
 * permanent account number (PAN), one that counts the registrations under that PAN in the state,
 * the letter Z, and a check character (Goods and Services Tax Network; rule 10 of the Central Goods
 * and Services Tax Rules, 2017). States are numbered as in the census of 2011; 97 is other
 * territory, 99 the centre.
 */
final class Gstin {

    private static final int RADIX = 36;

    // The fourth letter of a PAN tells the kind of taxpayer; its serial number begins at 0001.
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:0[1-9]|[12][0-9]|3[0-8]|97|99)"
                            + "[A-Z]{3}[ABCEFGHJKLPT][A-Z](?!0000)[0-9]{4}[A-Z]"
                            + "[1-9A-Z]Z[0-9A-Z]");

    private Gstin() {}

    static Optional<String> problemIn(String value) {
        if (!FORM.matcher(value).matches()) {
            return Optional.of(
                    "is not a GSTIN: a GSTIN has 15 characters: the state (01 to 38, 97 or 99), the"
                            + " PAN, the number of the registration, Z and a check character, such"
                            + " as 27AAPFU0939F1ZV");
        }
        if (!verifies(value)) {
            return Optional.of("is not a GSTIN: the check character is wrong");
        }
        return Optional.empty();
    }

    /** The formula of Luhn in base 36, where the second, fourth ... character counts twice. */
    private static boolean verifies(String value) {
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            int product = WeightedSum.valueAt(value, i) * (i % 2 + 1);
            sum += product / RADIX + product % RADIX;
        }
        return sum % RADIX == 0;
    }
}
