package org.setu.client.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A company's name without what people write differently: case, accents, punctuation, spaces and
 * the legal form. Two names with one key are probably one company.
 */
final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern DOTS = Pattern.compile("[.'’]");

    private static final Set<String> LEGAL_FORMS =
            Set.of(
                    """
                    inc incorporated corp corporation co company ltd limited llc llp lp plc \
                    gmbh mbh ag kg ohg ug se sa sas sarl srl spa bv nv ab as oy aps kft zrt doo \
                    sro pty pvt pte sl lda ltda kk ооо оао зао пао ао тоо the and und\
                    """
                            .split(" "));

    private NameKey() {}

    static String of(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .replace("ß", "ss");
        List<String> words =
                Arrays.stream(NOT_WORD.split(DOTS.matcher(plain).replaceAll("")))
                        .filter(word -> !word.isEmpty())
                        .toList();
        List<String> telling = words.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        // A company may be called nothing but a legal form.
        String key = String.join("", telling.isEmpty() ? words : telling);
        return key.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : key;
    }
}
