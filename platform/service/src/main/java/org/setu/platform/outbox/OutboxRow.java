package org.setu.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that waits to be published; columns as in the table {@code outbox}. */
public record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String key,
        String type,
        String subject,
        long aggregateVersion,
        Instant time,
        String dataSchema,
        @Nullable String traceParent,
        String actor,
        @Nullable String actingFor,
        @Nullable UUID causationId,
        String body) {

    /** Names the event in logs; never its content. */
    public String label() {
        return "event %s (%s of %s, outbox row %d)".formatted(eventId, type, subject, id);
    }
}
