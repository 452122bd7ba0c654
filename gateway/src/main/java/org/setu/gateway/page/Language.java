package org.setu.gateway.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that pages are written in. */
public enum Language {
    EN("en", "English", Locale.UK),
    HI("hi", "हिन्दी", Locale.of("hi", "IN")),
    RU("ru", "Русский", Locale.of("ru", "RU"));

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    public String tag() {
        return tag;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    Locale locale() {
        return locale;
    }

    static Optional<Language> tagged(@Nullable String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /**
     * The language to write in.
     *
     * @param chosen what the person has chosen, or null
     * @param accepted what the browser prefers ({@code Accept-Language}), or null
     */
    static Language of(@Nullable String chosen, @Nullable String accepted) {
        return tagged(chosen).orElseGet(() -> accepted(accepted));
    }

    private static Language accepted(@Nullable String header) {
        if (header == null) {
            return EN;
        }
        List<Locale> offered = Arrays.stream(values()).map(Language::locale).toList();
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                String wanted = Locale.forLanguageTag(range.getRange()).getLanguage();
                for (Locale locale : offered) {
                    if (range.getWeight() > 0 && locale.getLanguage().equals(wanted)) {
                        return values()[offered.indexOf(locale)];
                    }
                }
            }
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
        return EN;
    }
}
