package org.setu.client.legal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** By whom a company was given a number. */
public enum LegalIdType {

    /**
     * The number for value added tax, from a tax office of the European Union, the United Kingdom,
     * Switzerland or Norway; with its country prefix, such as {@code DE811125440}. Forms and check
     * digits are those of {@link VatCountry}.
     */
    VAT,

    /**
     * The number for goods and services tax, from the tax office of an Indian state: 15 characters
     * such as {@code 27AAPFU0939F1ZV}. Form and check character are those of {@link Gstin}.
     */
    GSTIN,

    /**
     * The taxpayer's number (ИНН) from the Federal Tax Service of Russia: 10 digits for an
     * organisation, 12 for a person. Check digits are those of {@link Inn}.
     */
    INN,

    /**
     * The legal entity identifier of ISO 17442, from an issuer accredited by the GLEIF: 20
     * characters such as {@code 529900TODVLNUTNSYF94}. The check digits are those of {@link Lei}.
     */
    LEI,

    /**
     * The number that Dun &amp; Bradstreet gives: 9 digits, whose check digit is no more public.
     */
    DUNS,

    /** The number in a trade register, such as {@code HRB 86891}, in whatever form it has there. */
    REGISTER;

    private static final Pattern SPACES = Pattern.compile("(?U)\\s+");

    // Spaces, dots, slashes, dashes, the minus sign, and what cannot be seen, such as the
    // zero-width space and the soft hyphen.
    private static final Pattern SEPARATORS = Pattern.compile("(?U)[\\s./\\p{Pd}\\u2212\\p{Cf}]+");

    /** The one spelling of a number that people write in several. */
    String normalised(String value) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFKC);
        return switch (this) {
            case VAT -> VatNumbers.withoutSuffix(bare(text));
            case GSTIN, INN, LEI, DUNS -> bare(text);
            case REGISTER -> SPACES.matcher(text.strip()).replaceAll(" ").strip();
        };
    }

    /** What is wrong with a normalised number, or nothing. */
    Optional<String> problemIn(String value) {
        return switch (this) {
            case VAT -> VatNumbers.problemIn(value);
            case GSTIN -> Gstin.problemIn(value);
            case INN -> Inn.problemIn(value);
            case LEI -> Lei.problemIn(value);
            case DUNS -> Duns.problemIn(value);
            case REGISTER -> Optional.empty();
        };
    }

    private static String bare(String text) {
        return SEPARATORS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }
}
