package org.setu.notification.topic;

import java.util.List;

/**
 * A message in words, as plain text.
 *
 * @param subject one line
 * @param paragraphs of the text
 * @param action what the link does, such as {@code Open the quote}
 */
public record Words(String subject, List<String> paragraphs, String action) {

    public Words {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The paragraphs as one text. */
    public String text() {
        return String.join("\n\n", paragraphs);
    }
}
