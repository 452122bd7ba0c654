package org.setu.client.legal;

/** Check digits of VAT numbers that are a remainder modulo 97, 89 or 37, and take two places. */
final class VatByLargePrime {

    private static final String FRENCH_KEY = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private VatByLargePrime() {}

    /** What lacks from the first eight digits to a multiple of 97. */
    static boolean belgium(String number) {
        return 97 - Integer.parseInt(number.substring(0, 8)) % 97
                == Integer.parseInt(number.substring(8));
    }

    /**
     * The SIREN has a check digit after Luhn, but for Monaco. A key of two digits is the remainder
     * of the SIREN followed by 12 (INSEE); one with a letter is a number in base 34 of which the
     * remainder modulo 11 must be that of the SIREN increased by the quotient and 1 (VIES).
     */
    static boolean france(String number) {
        String siren = number.substring(2);
        if (!siren.startsWith("000") && !Luhn.verifies(siren)) {
            return false;
        }
        int first = FRENCH_KEY.indexOf(number.charAt(0));
        int second = FRENCH_KEY.indexOf(number.charAt(1));
        if (first < 10 && second < 10) {
            return Long.parseLong(siren + "12") % 97 == 10 * first + second;
        }
        int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (Integer.parseInt(siren) + 1 + key / 11) % 11 == key % 11;
    }

    /** The remainder of the first six digits modulo 89. */
    static boolean luxembourg(String number) {
        return Integer.parseInt(number.substring(0, 6)) % 89
                == Integer.parseInt(number.substring(6));
    }

    /** What lacks from the weighted sum of the first six digits to a multiple of 37. */
    static boolean malta(String number) {
        return 37 - WeightedSum.of(number, 3, 4, 6, 7, 8, 9) % 37
                == Integer.parseInt(number.substring(6));
    }

    /**
     * Of an organisation (RSIN), modulo 11 over the nine digits; of a sole trader since 2020, ISO
     * 7064 MOD 97-10 over the number with prefix and letter B (Belastingdienst, 2019).
     */
    static boolean netherlands(String number) {
        return WeightedSum.of(number, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0
                || Iso7064.mod97("NL" + number);
    }

    /**
     * The sum of the first seven weighted digits and the two check digits is a multiple of 97, or,
     * of numbers given since 2009, is 55 short of one ("97-55"; HM Revenue and Customs). Three
     * digits after that number a branch. Departments and health authorities have no check digit.
     */
    static boolean unitedKingdom(String number) {
        if (!Character.isDigit(number.charAt(0))) {
            return true;
        }
        int remainder = WeightedSum.of(number, 8, 7, 6, 5, 4, 3, 2, 10, 1) % 97;
        return remainder == 0 || (remainder == 97 - 55 && !number.startsWith("0"));
    }
}
