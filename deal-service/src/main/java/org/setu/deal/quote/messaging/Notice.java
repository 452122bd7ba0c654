package org.setu.deal.quote.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code setu.deal.notice} carries: please tell this recipient about this. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Notice(
        Instant at,
        Recipient recipient,
        String topic,
        Urgency urgency,
        About about,
        @Nullable UUID accountId,
        @Nullable String link,
        Map<String, String> data,
        @Nullable Instant expiresAt) {

    enum Urgency {
        NORMAL,
        HIGH
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recipient(
            Kind kind,
            UUID id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String language) {

        enum Kind {
            STAFF,
            CONTACT
        }

        static Recipient staff(UUID id, @Nullable String name) {
            return new Recipient(Kind.STAFF, id, name, null, null);
        }
    }

    record About(String kind, UUID id, String number, String name) {}
}
