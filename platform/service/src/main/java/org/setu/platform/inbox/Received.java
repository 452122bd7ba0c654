package org.setu.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came: CloudEvents 1.0 attributes and the body.
 *
 * @param id unique per event; the same when it is delivered again
 * @param type such as {@code org.setu.deal.won.v1}
 * @param subject the aggregate that it is about
 * @param version the subject's version after what happened
 * @param time when it happened
 * @param key decides the partition, and so the order
 * @param actor who did it, or null if the producer did not say
 * @param traceParent W3C trace context of the cause, or null
 * @param body a JSON object
 */
public record Received(
        UUID id,
        String type,
        String subject,
        long version,
        Instant time,
        String key,
        @Nullable String actor,
        @Nullable String traceParent,
        JsonNode body) {

    /**
     * The body as a record; fields that it does not have are ignored.
     *
     * @throws MalformedRecord if the body does not fit
     */
    public <T> T as(Class<T> bodyType) {
        try {
            return EventJson.MAPPER.treeToValue(body, bodyType);
        } catch (JsonProcessingException e) {
            throw new MalformedRecord(
                    "the body of %s is no %s: %s"
                            .formatted(type, bodyType.getSimpleName(), e.getOriginalMessage()),
                    e);
        }
    }

    /** The subject as an id. */
    public UUID subjectId() {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord("the subject of %s is no id".formatted(type), e);
        }
    }
}
