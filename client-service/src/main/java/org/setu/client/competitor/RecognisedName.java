package org.setu.client.competitor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A competitor's name without what people write differently: case, Unicode form and space. Names
 * with one key are one name.
 */
final class RecognisedName {

    /** So that every key fits into an index, whatever its Unicode form expands to. */
    private static final int LONGEST = 400;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{IsWhite_Space}\\p{Cf}]+");

    private RecognisedName() {}

    /** The key of a name; empty if nothing of it can be seen. */
    static String key(String name) {
        String folded =
                Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT);
        String key =
                UNSEEN.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC)).replaceAll("");
        return key.codePointCount(0, key.length()) <= LONGEST
                ? key
                : key.substring(0, key.offsetByCodePoints(0, LONGEST));
    }
}
