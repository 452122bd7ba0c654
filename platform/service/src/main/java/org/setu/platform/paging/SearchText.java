package org.setu.platform.paging;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a record that {@code q} searches, as stored in its search column: the words as they
 * are, the same words without accents, and for scripts that put no spaces between words every end
 * of a run, so that any part of it is the beginning of a word.
 */
public final class SearchText {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final int LONGEST_RUN = 60;

    private SearchText() {}

    /** The search text of a record with these fields. */
    public static String of(@Nullable String... fields) {
        Set<String> words = new LinkedHashSet<>();
        for (String field : fields) {
            if (field != null) {
                add(words, Normalizer.normalize(field, Normalizer.Form.NFC));
            }
        }
        return String.join(" ", words);
    }

    private static void add(Set<String> words, String field) {
        Matcher matcher = WORD.matcher(field);
        while (matcher.find()) {
            String word = matcher.group();
            words.add(word);
            words.add(plain(word));
            if (word.codePoints().anyMatch(SearchText::isWrittenWithoutSpaces)) {
                int end = Math.min(word.length(), LONGEST_RUN);
                for (int at = 1; at < end; at = word.offsetByCodePoints(at, 1)) {
                    if (!Character.isLowSurrogate(word.charAt(at))) {
                        words.add(word.substring(at));
                    }
                }
            }
        }
    }

    /** Only Latin, Greek and Cyrillic lose their marks: elsewhere marks are vowels. */
    private static String plain(String word) {
        Character.UnicodeScript script = Character.UnicodeScript.of(word.codePointAt(0));
        return switch (script) {
            case LATIN, GREEK, CYRILLIC ->
                    MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
            default -> word;
        };
    }

    private static boolean isWrittenWithoutSpaces(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
