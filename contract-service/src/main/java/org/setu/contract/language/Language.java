package org.setu.contract.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which contracts are written; on the wire its BCP 47 tag. */
public enum Language {
    EN("en", Locale.UK),
    HI("hi", Locale.of("hi", "IN")),
    RU("ru", Locale.of("ru", "RU"));

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The tag, such as {@code hi}. */
    @JsonValue
    public String tag() {
        return tag;
    }

    /** Whose habits of writing are followed. */
    public Locale locale() {
        return locale;
    }

    /**
     * The language with a tag.
     *
     * @throws IllegalArgumentException if contracts are not written in it
     */
    @JsonCreator
    public static Language of(String tag) {
        return find(tag)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "must be one of " + String.join(", ", tags())));
    }

    public static Optional<Language> find(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** All tags. */
    public static List<String> tags() {
        return Arrays.stream(values()).map(Language::tag).toList();
    }
}
