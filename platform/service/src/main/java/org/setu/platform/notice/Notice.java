package org.setu.platform.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Please tell this recipient about this. By which channel, in which words and whether at all is
 * decided by notification-service; see {@code contracts/notices.md}.
 *
 * @param at when it happened
 * @param topic what it is about in one word, such as {@code lead-assigned}
 * @param accountId the account that it belongs to, or null
 * @param link a path below the public address, or null
 * @param data what the topic's template shows
 * @param expiresAt when it is of no use any more, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notice(
        Instant at,
        Recipient recipient,
        String topic,
        Urgency urgency,
        About about,
        @Nullable UUID accountId,
        @Nullable String link,
        Map<String, String> data,
        @Nullable Instant expiresAt) {

    /** How much it hurts to hear of it late. */
    public enum Urgency {
        LOW,
        NORMAL,
        HIGH
    }

    /** The record that it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record About(String kind, UUID id, @Nullable String number, String name) {}
}
