package org.setu.client.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Please tell this recipient about this; on {@code setu.client.notice}. By which channel, in which
 * words and whether at all is decided by notification-service.
 *
 * @param at when it happened
 * @param topic what it is about in one word, such as {@code lead-assigned}
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

    /** A colleague, or somebody at a client. */
    public enum RecipientKind {
        STAFF,
        CONTACT
    }

    /** Who is told; absent fields are known to notification-service. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recipient(
            RecipientKind kind,
            UUID id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String language) {

        public static Recipient staff(UUID id) {
            return new Recipient(RecipientKind.STAFF, id, null, null, null);
        }
    }

    /** The record that it is about. */
    public record About(String kind, UUID id, String name) {}
}
