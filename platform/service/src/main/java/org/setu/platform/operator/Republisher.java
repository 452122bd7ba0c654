package org.setu.platform.operator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the current state of one kind of thing again: after a new field, or for a broker that
 * lost its topics. A service has a bean for each state topic that it owns.
 */
public interface Republisher {

    /** What is published, such as {@code account}. */
    String name();

    /**
     * Appends the states of the next things to the outbox, in the order of their ids and with their
     * present versions; runs as the system in a transaction of its own.
     *
     * @param after the last id of the chunk before, or null at the beginning
     * @param most the size of a chunk
     */
    Chunk republish(@Nullable UUID after, int most);

    /**
     * @param count how many states were appended
     * @param last the last id, or null if there is nothing left
     */
    record Chunk(int count, @Nullable UUID last) {}
}
