package org.setu.system.story;

import java.util.Locale;
import java.util.regex.Pattern;

/** The mail server, as the story looks into it. */
record Mails(int port, Narrator narrator) {

    private static final Pattern LINK = Pattern.compile("(https?://\\S+)");

    /**
     * Waits for a mail and looks whether it is in the language that it must be in.
     *
     * @param words that only this mail has, of its subject
     */
    Postbox.Letter await(String address, String language, String words) {
        Postbox postbox = new Postbox(port, address.toLowerCase(Locale.ROOT));
        Postbox.Letter letter =
                Waiting.value(
                        "a mail \"%s\" to %s".formatted(words, address),
                        () ->
                                postbox.letters().reversed().stream()
                                        .filter(one -> one.subject().contains(words))
                                        .findFirst());
        Pattern letters = script(language);
        boolean right =
                letter.language().equals(language)
                        && letters.matcher(letter.subject()).find()
                        && letters.matcher(letter.text()).find();
        if (!right) {
            throw new StoryFailure("%s is not written in %s".formatted(letter, language));
        }
        narrator.note("mail (%s) to %s: %s", language, postbox.address(), letter.subject());
        return letter;
    }

    /** A letter that the other languages do not write with. */
    private static Pattern script(String language) {
        return Pattern.compile(
                switch (language) {
                    case "hi" -> "\\p{IsDevanagari}";
                    case "ru" -> "\\p{IsCyrillic}";
                    default -> "\\p{IsLatin}";
                });
    }

    /** The first link in it. */
    static String link(Postbox.Letter letter) {
        return letter.find(LINK)
                .orElseThrow(() -> new StoryFailure("there is no link in " + letter.text()));
    }
}
