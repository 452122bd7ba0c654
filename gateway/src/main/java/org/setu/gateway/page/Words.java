package org.setu.gateway.page;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of the pages in one language. The files have the same keys, which a test checks. */
public final class Words {

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        Arrays.stream(Language.values()).forEach(one -> ALL.put(one, new Words(one)));
    }

    private final Language language;
    private final ResourceBundle bundle;
    private final Figures figures;

    private Words(Language language) {
        this.language = language;
        this.bundle =
                ResourceBundle.getBundle(
                        "words.pages",
                        language.locale(),
                        Words.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        this.figures = new Figures(language);
    }

    static Words in(Language language) {
        return java.util.Objects.requireNonNull(ALL.get(language));
    }

    Language language() {
        return language;
    }

    Figures figures() {
        return figures;
    }

    /** A text; parameters are named by their number. */
    String say(String key, Object... parameters) {
        String text = bundle.getString(key);
        return parameters.length == 0
                ? text
                : new MessageFormat(text, language.locale()).format(parameters);
    }

    /** The word for a code; the code itself where there is none, so that nothing is hidden. */
    String word(String kind, String code) {
        String key = kind + "." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }
}
