package org.setu.platform.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.setu.platform.access.SystemWork;

/**
 * Reads what a request names and the read models do not know yet, once, from its owner. What comes
 * later from the state topics meets the same guard by version.
 */
@ApplicationScoped
class ReadingReferences {

    private static final int MOST_REMEMBERED = 10_000;

    private final List<Referable> kinds;
    private final ClientService client;
    private final ReferenceConfiguration configuration;
    private final InstantSource clock;
    private final Map<UUID, Instant> unknownUntil = new ConcurrentHashMap<>();

    ReadingReferences(
            @All List<Referable> kinds,
            ClientService client,
            ReferenceConfiguration configuration,
            InstantSource clock) {
        this.kinds = kinds;
        this.client = client;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Makes sure that what a body names is known here, if it exists at all. */
    void know(JsonNode body) {
        for (Referable kind : kinds) {
            for (String field : kind.fields()) {
                id(body, field).filter(id -> !kind.known(id)).ifPresent(id -> know(kind, id));
            }
        }
    }

    private void know(Referable kind, UUID id) {
        ask(kind, id)
                .ifPresent(answer ->
                        SystemWork.run(
                                "read-reference",
                                () ->
                                        QuarkusTransaction.requiringNew()
                                                .run(() -> kind.keep(answer))));
    }

    private Optional<JsonNode> ask(Referable kind, UUID id) {
        Instant now = clock.instant();
        Instant until = unknownUntil.get(id);
        if (until != null && now.isBefore(until)) {
            return Optional.empty();
        }
        Optional<JsonNode> found = client.find(kind, id);
        if (found.isEmpty()) {
            if (unknownUntil.size() >= MOST_REMEMBERED) {
                unknownUntil.values().removeIf(end -> !now.isBefore(end));
            }
            if (unknownUntil.size() < MOST_REMEMBERED) {
                unknownUntil.put(id, now.plus(configuration.forgetUnknownAfter()));
            }
        } else {
            unknownUntil.remove(id);
        }
        return found;
    }

    /** What is not a UUID is refused later, with its field. */
    private static Optional<UUID> id(JsonNode body, String field) {
        try {
            return Optional.of(UUID.fromString(body.path(field).asText()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
