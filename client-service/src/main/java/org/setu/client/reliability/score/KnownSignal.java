package org.setu.client.reliability.score;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal, and what its kind meant, when somebody was assessed by it.
 *
 * @param id of the signal; null of one that figures tell
 * @param name of its kind
 * @param points so many it takes off if it is confirmed
 */
public record KnownSignal(
        @Nullable UUID id,
        String kind,
        String name,
        int points,
        boolean blocking,
        LocalDate observedOn,
        boolean confirmed) {

    /** So many it takes off: half of them, rounded up, while it is not confirmed. */
    int deduction() {
        return confirmed ? points : (points + 1) / 2;
    }

    /** Whether it stands in the way. */
    boolean blocks() {
        return confirmed && blocking;
    }
}
