package org.setu.notification.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.notification.topic.Language;

/**
 * What comes into an inbox.
 *
 * @param messageId the message; the entry shares its id
 * @param recipientId whose inbox
 * @param topic what it is about in one word
 * @param urgency how soon to look
 * @param language of the words
 * @param title one line
 * @param text paragraphs between empty lines
 * @param link where to go on: a path below the public address
 * @param about what it is about
 * @param accountId the account that it belongs to
 */
public record Delivered(
        UUID messageId,
        UUID recipientId,
        String topic,
        String urgency,
        Language language,
        String title,
        String text,
        @Nullable String link,
        About about,
        @Nullable UUID accountId) {

    /** What it is about. */
    public record About(String kind, UUID id, @Nullable String number, @Nullable String name) {}
}
