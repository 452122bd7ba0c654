package org.setu.notification.topic;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be put into words.
 *
 * @param topic its name
 * @param recipientName how the recipient is greeted, if that is known
 * @param aboutNumber the number of what it is about, for people
 * @param aboutName the name of what it is about
 * @param link where to go on: an absolute address
 * @param data the notice's values
 */
public record Occasion(
        String topic,
        @Nullable String recipientName,
        @Nullable String aboutNumber,
        @Nullable String aboutName,
        @Nullable String link,
        Map<String, String> data) {}
