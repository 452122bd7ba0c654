package org.setu.notification.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.notification.message.Urgency;
import org.setu.notification.recipient.RecipientKind;

/**
 * The body of {@code org.setu.<service>.notice.v1}: please tell this recipient about this.
 *
 * @param recipient whom
 * @param topic what it is about in one word
 * @param urgency how soon
 * @param about what it is about
 * @param accountId the account that it belongs to
 * @param link where to go on: a path below the public address
 * @param data values for the words
 * @param expiresAt when it is of no use any more
 */
@JsonIgnoreProperties(ignoreUnknown = true) // producers may add fields at any time
public record Notice(
        Recipient recipient,
        String topic,
        Urgency urgency,
        About about,
        @Nullable UUID accountId,
        @Nullable String link,
        @Nullable Map<String, String> data,
        @Nullable Instant expiresAt) {

    /** Whom to tell; what the notice does not say is known from elsewhere. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Recipient(
            RecipientKind kind,
            UUID id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String language) {}

    /** What it is about. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record About(String kind, UUID id, @Nullable String number, @Nullable String name) {}
}
