package org.setu.platform.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A record that waits for an operator.
 *
 * @param id ascending in the order of parking, which per key is the order of the topic
 * @param consumer the channel that could not handle it
 * @param reason why, or that an earlier record of its key waits
 */
public record ParkedRecord(
        long id,
        String consumer,
        UUID eventId,
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        String body,
        String reason,
        Instant parkedAt) {}
