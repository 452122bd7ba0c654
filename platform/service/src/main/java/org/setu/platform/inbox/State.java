package org.setu.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** One record of a state topic: the latest that is known of one thing. */
public sealed interface State {

    UUID id();

    /** Grows with every change; an older one never overwrites a newer one. */
    long version();

    /** It is like this now. */
    record Current(UUID id, long version, Received record) implements State {

        /** The body as a record. */
        public <T> T as(Class<T> bodyType) {
            return record.as(bodyType);
        }
    }

    /** It is gone: what was kept of it must go too, except the version. */
    record Erased(UUID id, long version) implements State {}

    /** It was the same as another: what refers to it refers to that one now. */
    record Merged(UUID id, long version, UUID into) implements State {}

    /** Reads {@code {id, version, erased?, mergedInto?}}. */
    static State of(Received received) {
        JsonNode body = received.body();
        if (!body.path("version").isIntegralNumber()) {
            throw new MalformedRecord("state without a version: " + received.type());
        }
        UUID id = id(body, "id");
        long version = body.path("version").longValue();
        if (body.path("erased").booleanValue()) {
            return new Erased(id, version);
        }
        if (body.hasNonNull("mergedInto")) {
            return new Merged(id, version, id(body, "mergedInto"));
        }
        return new Current(id, version, received);
    }

    private static UUID id(JsonNode body, String field) {
        try {
            return UUID.fromString(body.path(field).asText());
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord("state whose %s is no id".formatted(field), e);
        }
    }
}
