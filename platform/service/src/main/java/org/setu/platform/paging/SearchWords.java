package org.setu.platform.paging;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a person typed into a PostgreSQL text query: every word, also as a beginning. */
final class SearchWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private SearchWords() {}

    /** A tsquery such as {@code 'acme':* & 'cor':*}; empty if there is no word in the text. */
    static String query(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (matcher.find()) {
            words.add("'" + matcher.group() + "':*");
        }
        return String.join(" & ", words);
    }
}
