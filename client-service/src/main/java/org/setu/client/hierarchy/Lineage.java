package org.setu.client.hierarchy;

import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.ProblemException;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The line from a node up to the top of its tree. */
public final class Lineage {

    private Lineage() {}

    /**
     * All nodes above one, the nearest first.
     *
     * @param start its parent, or null at the top
     * @param parentOf tells the parent of a node, null at the top
     */
    public static List<UUID> above(@Nullable UUID start, Function<UUID, @Nullable UUID> parentOf) {
        List<UUID> line = new ArrayList<>();
        for (UUID node = start; node != null && !line.contains(node); node = parentOf.apply(node)) {
            line.add(node);
        }
        return line;
    }

    /**
     * Refuses a parent that is the node itself or below it, and a tree that grows too deep.
     *
     * @param pointer the field at fault, as JSON pointer
     * @param height levels of the subtree that moves, 1 for a leaf
     * @param most levels that the tree may have
     */
    public static void check(String pointer, UUID node, List<UUID> above, int height, int most) {
        if (above.contains(node)) {
            throw ProblemException.invalid(
                    pointer, "must not be the record itself or one below it");
        }
        if (above.size() + height > most) {
            throw ProblemException.invalid(
                    pointer, "would make the tree deeper than " + most + " levels");
        }
    }
}
