package org.setu.client.legal;

/** The check character systems of ISO/IEC 7064:2003; each finds every single wrong character. */
final class Iso7064 {

    private Iso7064() {}

    /** The hybrid system MOD 11,10: whether the last digit checks those before it. */
    static boolean mod11And10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (product + WeightedSum.valueAt(digits, i)) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (product + WeightedSum.valueAt(digits, digits.length() - 1)) % 10 == 1;
    }

    /**
     * The pure system MOD 97-10, a letter read as two digits: whether the last two digits check.
     */
    static boolean mod97(String characters) {
        int remainder = 0;
        for (int i = 0; i < characters.length(); i++) {
            int value = WeightedSum.valueAt(characters, i);
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
        }
        return remainder == 1;
    }
}
