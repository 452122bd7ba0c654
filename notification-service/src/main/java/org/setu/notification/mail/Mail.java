package org.setu.notification.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.notification.topic.Language;
import org.setu.notification.topic.Words;

/**
 * A mail in words.
 *
 * @param messageId the message; names the mail, so that a double would be seen
 * @param address where it goes
 * @param name of the recipient
 * @param language of the words
 * @param words what it says
 * @param link where to go on: an absolute address
 * @param unsubscribe where to switch it off, if that can be done
 */
record Mail(
        UUID messageId,
        String address,
        @Nullable String name,
        Language language,
        Words words,
        @Nullable String link,
        @Nullable String unsubscribe) {}
