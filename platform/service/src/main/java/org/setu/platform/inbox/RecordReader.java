package org.setu.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.setu.platform.event.EventHeaders;

/** Reads CloudEvents in Kafka's binary mode. */
final class RecordReader {

    private RecordReader() {}

    static Received read(ConsumerRecord<String, String> message) {
        String type = required(message, EventHeaders.TYPE);
        try {
            return new Received(
                    UUID.fromString(required(message, EventHeaders.ID)),
                    type,
                    required(message, EventHeaders.SUBJECT),
                    Long.parseLong(required(message, EventHeaders.AGGREGATE_VERSION)),
                    Instant.parse(required(message, EventHeaders.TIME)),
                    key(message),
                    header(message, EventHeaders.ACTOR),
                    header(message, EventHeaders.TRACE_PARENT),
                    body(message, type));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedRecord("an attribute of %s is not valid".formatted(type), e);
        }
    }

    /** The event's id, or one made of where the record lies if it has none. */
    static UUID id(ConsumerRecord<String, String> message) {
        String id = header(message, EventHeaders.ID);
        if (id != null) {
            try {
                return UUID.fromString(id);
            } catch (IllegalArgumentException e) {
                // as if it had none
            }
        }
        String place = "%s/%d/%d".formatted(message.topic(), message.partition(), message.offset());
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    static String key(ConsumerRecord<String, String> message) {
        return message.key() == null ? "" : message.key();
    }

    static @Nullable String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String required(ConsumerRecord<String, String> message, String name) {
        String value = header(message, name);
        if (value == null || value.isEmpty()) {
            throw new MalformedRecord("the attribute %s is missing".formatted(name));
        }
        return value;
    }

    private static JsonNode body(ConsumerRecord<String, String> message, String type) {
        if (message.value() == null) {
            throw new MalformedRecord("%s has no body".formatted(type));
        }
        try {
            JsonNode body = EventJson.MAPPER.readTree(message.value());
            if (body == null || !body.isObject()) {
                throw new MalformedRecord("the body of %s is no object".formatted(type));
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new MalformedRecord("the body of %s is no JSON".formatted(type), e);
        }
    }
}
