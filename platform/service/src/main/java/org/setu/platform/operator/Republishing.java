package org.setu.platform.operator;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.SystemWork;

/** Publishes all current state of the service again, chunk by chunk. */
@ApplicationScoped
class Republishing {

    private static final int CHUNK = 200;

    private final List<Republisher> republishers;

    Republishing(@All List<Republisher> republishers) {
        this.republishers = republishers;
    }

    /** How many states of what were appended to the outbox. */
    Map<String, Integer> republish() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Republisher republisher : republishers) {
            counts.put(republisher.name(), all(republisher));
        }
        return counts;
    }

    private static int all(Republisher republisher) {
        int count = 0;
        UUID after = null;
        do {
            Republisher.Chunk chunk = next(republisher, after);
            count += chunk.count();
            after = chunk.last();
        } while (after != null);
        return count;
    }

    private static Republisher.Chunk next(Republisher republisher, @Nullable UUID after) {
        return SystemWork.call(
                "republish " + republisher.name(),
                () ->
                        QuarkusTransaction.requiringNew()
                                .call(() -> republisher.republish(after, CHUNK)));
    }
}
