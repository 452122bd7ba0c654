package org.setu.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.event.Causation;
import org.setu.platform.event.Event;
import org.setu.platform.event.EventRefusedException;
import org.setu.platform.event.EventSchemas;
import org.setu.platform.id.Ids;
import org.setu.platform.web.Trace;

/** Turns an event into the row that will be published, refusing what could never be. */
@ApplicationScoped
class Envelope {

    private final ObjectMapper mapper;
    private final EventSchemas schemas;
    private final CurrentCaller caller;
    private final Trace trace;
    private final InstantSource clock;

    Envelope(
            ObjectMapper mapper,
            EventSchemas schemas,
            CurrentCaller caller,
            Trace trace,
            InstantSource clock) {
        this.mapper = mapper;
        this.schemas = schemas;
        this.caller = caller;
        this.trace = trace;
        this.clock = clock;
    }

    OutboxRow around(Event event, long version) {
        String type = event.type().name();
        Caller who = caller.get();
        Instant now = clock.instant();
        return new OutboxRow(
                0, // given by the database
                Ids.next(),
                event.type().topic(),
                event.key(),
                type,
                event.subject().id(),
                version,
                now,
                schemas.location(type),
                trace.parent(),
                who.actor(),
                text(who.actingFor()),
                Causation.current(),
                body(type, event.body().apply(version)));
    }

    private String body(String type, Object payload) {
        try {
            String body = mapper.writeValueAsString(payload);
            int bytes = body.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > Outbox.MAX_BODY_BYTES) {
                throw new EventRefusedException(
                        "%s has %d bytes, at most %d can be published: send a reference"
                                .formatted(type, bytes, Outbox.MAX_BODY_BYTES));
            }
            List<String> violations = schemas.violations(type, mapper.readTree(body));
            if (!violations.isEmpty()) {
                throw new EventRefusedException(
                        "%s does not match its schema: %s".formatted(type, violations));
            }
            return body;
        } catch (JsonProcessingException e) {
            // Without the cause's text, which quotes the content.
            throw new EventRefusedException(type + " cannot be written as JSON");
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
