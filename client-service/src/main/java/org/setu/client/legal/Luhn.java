package org.setu.client.legal;

/**
 * The formula of Hans Peter Luhn (patent US 2950048, 1960; ISO/IEC 7812-1, annex B). It finds every
 * single wrong digit.
 */
final class Luhn {

    private Luhn() {}

    /** Whether the last digit is the check digit of those before it. */
    static boolean verifies(String digits) {
        return sum(digits) % 10 == 0;
    }

    /** The digit that, appended, makes the number verify. */
    static int checkDigit(String digits) {
        return (10 - sum(digits + "0") % 10) % 10;
    }

    /** Of the digits, where from the right each second is doubled and then its digits are added. */
    static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = WeightedSum.valueAt(digits, digits.length() - 1 - i);
            int product = i % 2 == 0 ? digit : 2 * digit;
            sum += product / 10 + product % 10;
        }
        return sum;
    }
}
