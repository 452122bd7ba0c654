package org.setu.client.legal;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whose VAT numbers are known, by the prefix of the number. Forms are those of the European
 * Commission's VIES (frequently asked questions, "VAT identification number structure"), check
 * digits those of its functional description "VAT number construction rules" (version 15), where no
 * other source is named.
 */
enum VatCountry {

    /** Austria: UID-Nummer. The sum after Luhn of seven digits is taken from 96. */
    AT(
            "U[0-9]{8}",
            "U and 8 digits",
            number ->
                    (96 - Luhn.sum(number.substring(1, 8))) % 10 == WeightedSum.valueAt(number, 8)),

    /** Belgium: numéro d'entreprise, ondernemingsnummer. */
    BE(
            "(?:0[2-9]|1[0-9])[0-9]{8}",
            "10 digits, the first of which is 0 or 1", VatByLargePrime::belgium),

    /** Bulgaria: 9 digits (ЕИК) for an organisation, 10 for a person. */
    BG("[0-9]{9,10}", "9 or 10 digits", VatByModulo11::bulgaria),

    /** Switzerland: UID with its modulo 11 check digit (Federal Statistical Office, eCH-0097). */
    CH(
            "E[0-9]{9}",
            "E and 9 digits",
            number -> WeightedSum.of(number.substring(1), 5, 4, 3, 2, 7, 6, 5, 4, 1) % 11 == 0),

    /** Cyprus. */
    CY("(?!12)[0-9]{8}[A-Z]", "8 digits, not beginning with 12, and a letter", VatByLetter::cyprus),

    /**
     * Czechia: 8 digits (IČO) for an organisation; 9 or 10 for a person, mostly the birth number.
     */
    CZ(
            "[0-8][0-9]{7}|6[0-9]{8}|" + BirthNumbers.CZECH,
            "8 digits, not beginning with 9, for an organisation, or the 9 or 10 of a person",
            VatByModulo11::czechia),

    /** Germany: USt-IdNr. of the Bundeszentralamt für Steuern, checked by ISO 7064 MOD 11,10. */
    DE("[1-9][0-9]{8}", "9 digits, the first of which is not 0", Iso7064::mod11And10),

    /** Denmark: CVR-nummer. */
    DK(
            "[1-9][0-9]{7}",
            "8 digits, the first of which is not 0",
            number -> WeightedSum.of(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),

    /** Estonia: KMKR-number. */
    EE(
            "[0-9]{9}",
            "9 digits", number -> WeightedSum.of(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0),

    /** Greece: ΑΦΜ. */
    EL("[0-9]{9}", "9 digits", VatByModulo11::greece),

    /** Spain: NIF of an organisation or a person (order EHA/451/2008; royal decree 1065/2007). */
    ES(
            "[0-9]{8}[A-Z]|[A-HJ-NP-SU-Z][0-9]{7}[0-9A-Z]",
            "9 letters or digits, the first or the last or both of which are letters",
            VatByLetter::spain),

    /** Finland: Y-tunnus. */
    FI("[0-9]{8}", "8 digits", number -> WeightedSum.of(number, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0),

    /** France: a key of two characters and the SIREN; numbers of Monaco begin as SIREN with 000. */
    FR(
            "[0-9A-HJ-NP-Z]{2}[0-9]{9}",
            "2 characters, each a digit or a letter besides I and O, and 9 digits",
            VatByLargePrime::france),

    /** United Kingdom (HM Revenue and Customs): also government departments, health authorities. */
    GB(BritishNumbers.FORM, BritishNumbers.DESCRIPTION, VatByLargePrime::unitedKingdom),

    /** Croatia: OIB, checked by ISO 7064 MOD 11,10. */
    HR("[0-9]{11}", "11 digits", Iso7064::mod11And10),

    /** Hungary: the first 8 digits of the adószám. */
    HU("[0-9]{8}", "8 digits", number -> WeightedSum.of(number, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0),

    /** Ireland: 7 digits and one or two letters; before 2013 the second digit could be a letter. */
    IE(
            "[0-9]{7}[A-W][A-IW]?|[0-9][A-Z+*][0-9]{5}[A-W]",
            "7 digits and one or two letters, such as 6388047V", VatByLetter::ireland),

    /** Italy: partita IVA, whose eighth to tenth digit tell the tax office. */
    IT(
            "(?!0{7})[0-9]{7}(?!000)(?:0[0-9]{2}|100|12[01]|888|999)[0-9]",
            "11 digits, the eighth to tenth of which are 001 to 100, 120, 121, 888 or 999",
            Luhn::verifies),

    /** Lithuania: 9 digits for an organisation; 12 for a taxpayer registered for a time. */
    LT(
            "[0-9]{7}1[0-9]|[0-9]{10}1[0-9]",
            "9 or 12 digits, the last but one of which is 1", VatByModulo11::lithuania),

    /** Luxembourg. */
    LU("[0-9]{8}", "8 digits", VatByLargePrime::luxembourg),

    /** Latvia: 11 digits, beginning with 4 to 9 for an organisation, else a personal code. */
    LV(
            "[4-9][0-9]{10}|32[0-9]{9}|" + BirthNumbers.LATVIAN,
            "11 digits, beginning with 4 to 9 for an organisation, else the code of a person",
            VatByModulo11::latvia),

    /** Malta. */
    MT("[1-9][0-9]{7}", "8 digits, the first of which is not 0", VatByLargePrime::malta),

    /** Netherlands: btw-identificatienummer; sole traders have one of a new kind since 2020. */
    NL("[0-9]{9}B(?!00)[0-9]{2}", "9 digits, B and 2 digits", VatByLargePrime::netherlands),

    /** Norway: organisasjonsnummer (Brønnøysundregistrene), written without the final MVA. */
    NO(
            "[0-9]{9}",
            "9 digits and, if you like, MVA",
            number -> WeightedSum.of(number, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),

    /** Poland: NIP. */
    PL("[0-9]{10}", "10 digits", VatByModulo11::poland),

    /** Portugal: NIF or NIPC. */
    PT("[1-9][0-9]{8}", "9 digits, the first of which is not 0", VatByModulo11::portugal),

    /** Romania: CUI. */
    RO("[1-9][0-9]{1,9}", "2 to 10 digits, the first of which is not 0", VatByModulo11::romania),

    /** Sweden: organisation or personal number, and two digits that count its registrations. */
    SE(
            "[0-9]{10}(?:0[1-9]|[1-8][0-9]|9[0-4])",
            "12 digits, the last two of which are 01 to 94",
            number -> Luhn.verifies(number.substring(0, 10))),

    /** Slovenia. */
    SI("[1-9][0-9]{7}", "8 digits, the first of which is not 0", VatByModulo11::slovenia),

    /** Slovakia: IČ DPH. */
    SK(
            "[1-9][0-9][2-47-9][0-9]{7}",
            "10 digits, the first not 0 and the third 2, 3, 4, 7, 8 or 9",
            number -> Long.parseLong(number) % 11 == 0),

    /** Northern Ireland, for trade in goods with the European Union: the British number. */
    XI(BritishNumbers.FORM, BritishNumbers.DESCRIPTION, VatByLargePrime::unitedKingdom);

    private static final Pattern ZEROS = Pattern.compile("0*");

    private final Pattern form;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final Predicate<String> check;

    VatCountry(String form, String description, Predicate<String> check) {
        this.form = Pattern.compile(form);
        this.description = description;
        this.check = check;
    }

    /** What is wrong with a number without its prefix, or nothing. */
    Optional<String> problemIn(String number) {
        if (!form.matcher(number).matches() || ZEROS.matcher(number).matches()) {
            return Optional.of(
                    "is not a VAT number of " + this + ": after " + this + " come " + description);
        }
        if (!check.test(number)) {
            return Optional.of("is not a VAT number of " + this + ": the check digit is wrong");
        }
        return Optional.empty();
    }

    /** Held apart: the constants of an enum cannot refer to its own static fields. */
    private static final class BritishNumbers {

        static final String FORM = "[0-9]{9}(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2}";
        static final String DESCRIPTION = "9 or 12 digits, GD and 000 to 499, or HA and 500 to 999";

        private BritishNumbers() {}
    }

    /** Numbers of persons that tell the day of birth, as far as a pattern can say. */
    private static final class BirthNumbers {

        private static final String DAY = "(?:0[1-9]|[12][0-9]|3[01])";

        /** Year, month (50 more for women, from 2004 also 20 more), day; 9 digits before 1954. */
        static final String CZECH =
                "(?:[0-4][0-9]|5[0-3]|[89][0-9])(?:[05][1-9]|[16][0-2])"
                        + DAY
                        + "[0-9]{3}|[0-9]{2}(?:[0257][1-9]|[1368][0-2])"
                        + DAY
                        + "[0-9]{4}";

        /** Day, month, year, century. */
        static final String LATVIAN = DAY + "(?:0[1-9]|1[0-2])[0-9]{2}[0-2][0-9]{4}";

        private BirthNumbers() {}
    }
}
