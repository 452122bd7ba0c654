package org.setu.client.legal;

/** Check characters of the VAT numbers that end, or may end, with a letter. */
final class VatByLetter {

    private static final String CYPRIOT_ODD_POSITIONS = "BAFHJNPRTV";
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String SPANISH_PERSONS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String SPANISH_ORGANISATIONS = "JABCDEFGHI";

    private VatByLetter() {}

    /**
     * The digits in odd positions count as letters (0 as B, which is 1), the others as they are.
     */
    static boolean cyprus(String number) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int digit = WeightedSum.valueAt(number, i);
            sum += i % 2 == 0 ? CYPRIOT_ODD_POSITIONS.charAt(digit) - 'A' : digit;
        }
        return number.charAt(8) == 'A' + sum % 26;
    }

    /**
     * The weighted sum modulo 23. In a number from before 2013 with a letter in the second place,
     * the first digit stands behind the five others; a second letter at the end counts nine times.
     */
    static boolean ireland(String number) {
        boolean old = !Character.isDigit(number.charAt(1));
        String digits =
                old ? "0" + number.substring(2, 7) + number.charAt(0) : number.substring(0, 7);
        int sum = WeightedSum.of(digits, 8, 7, 6, 5, 4, 3, 2);
        if (number.length() == 9 && number.charAt(8) != 'W') {
            sum += 9 * (number.charAt(8) - 'A' + 1);
        }
        return number.charAt(7) == IRISH.charAt(sum % 23);
    }

    /** By the first character: a person with Spanish (digit, K, L, M) or foreign identity card. */
    static boolean spain(String number) {
        char first = number.charAt(0);
        String digits = number.substring(1, 8);
        return switch (first) {
            case 'X', 'Y', 'Z' -> spanishPerson((first - 'X') + digits, number.charAt(8));
            case 'K', 'L', 'M' -> spanishPerson(digits, number.charAt(8));
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                    spanishPerson(number.substring(0, 8), number.charAt(8));
            default -> spanishOrganisation(first, digits, number.charAt(8));
        };
    }

    private static boolean spanishPerson(String digits, char check) {
        return check == SPANISH_PERSONS.charAt(Integer.parseInt(digits) % 23);
    }

    /**
     * A letter for public bodies, churches and foreigners (N, P, Q, R, S, W); for others a digit or
     * a letter, since sources differ on which of them have which.
     */
    private static boolean spanishOrganisation(char kind, String digits, char check) {
        int expected = Luhn.checkDigit(digits);
        boolean letterOnly = "NPQRSW".indexOf(kind) >= 0;
        return check == SPANISH_ORGANISATIONS.charAt(expected)
                || (!letterOnly && check == '0' + expected);
    }
}
