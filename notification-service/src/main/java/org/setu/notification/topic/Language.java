package org.setu.notification.topic;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that messages are written in. */
public enum Language {
    EN,
    HI,
    RU;

    /** As in BCP 47. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that a language tag such as {@code hi-IN} asks for, if there is one. */
    public static Optional<Language> of(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String wanted = Locale.forLanguageTag(tag).getLanguage();
        for (Language language : values()) {
            if (language.tag().equals(wanted)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The first of these tags that there is a language for, else English. */
    public static Language firstOf(@Nullable String... tags) {
        for (String tag : tags) {
            Optional<Language> language = of(tag);
            if (language.isPresent()) {
                return language.get();
            }
        }
        return EN;
    }
}
