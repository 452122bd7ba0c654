package org.setu.client.legal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers for value added tax, each with the prefix of a {@link VatCountry}. */
final class VatNumbers {

    private static final Map<String, VatCountry> COUNTRIES =
            Arrays.stream(VatCountry.values())
                    .collect(Collectors.toMap(VatCountry::name, Function.identity()));
    private static final String KNOWN =
            Arrays.stream(VatCountry.values())
                    .map(VatCountry::name)
                    .collect(Collectors.joining(", "));

    private static final Pattern PREFIX = Pattern.compile("([A-Z]{2}).*");

    // Switzerland and Norway append the name of the tax to a number that is the same without it.
    private static final Pattern SUFFIX =
            Pattern.compile("(?<=^CHE[0-9]{9})(?:MWST|TVA|IVA)$|(?<=^NO[0-9]{9})MVA$");

    private VatNumbers() {}

    static String withoutSuffix(String value) {
        return SUFFIX.matcher(value).replaceFirst("");
    }

    static Optional<String> problemIn(String value) {
        Matcher prefix = PREFIX.matcher(value);
        if (!prefix.matches()) {
            return Optional.of("must begin with a country code such as DE");
        }
        String code = prefix.group(1);
        VatCountry country = COUNTRIES.get(code);
        if (country != null) {
            return country.problemIn(value.substring(2));
        }
        if (code.equals("GR")) {
            return Optional.of(
                    "must begin with EL, which VAT numbers of Greece have instead of GR");
        }
        return Optional.of("must begin with one of the country codes " + KNOWN + ", not " + code);
    }
}
