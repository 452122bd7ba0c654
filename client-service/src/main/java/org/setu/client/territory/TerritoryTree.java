package org.setu.client.territory;

import org.jspecify.annotations.Nullable;
import org.setu.client.hierarchy.Lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A picture of all territories, for questions about what is above and below. */
public final class TerritoryTree {

    private final Map<UUID, Territory> byId = new HashMap<>();
    private final Map<UUID, List<UUID>> children = new HashMap<>();

    TerritoryTree(Collection<Territory> all) {
        for (Territory territory : all) {
            byId.put(territory.id(), territory);
            UUID parent = territory.parentId();
            if (parent != null) {
                children.computeIfAbsent(parent, none -> new ArrayList<>()).add(territory.id());
            }
        }
    }

    /** The territory and everything below it. */
    public List<UUID> atOrBelow(UUID territory) {
        List<UUID> found = new ArrayList<>(List.of(territory));
        for (int next = 0; next < found.size(); next++) {
            found.addAll(children.getOrDefault(found.get(next), List.of()));
        }
        return found;
    }

    /** The territories above, the nearest first. */
    List<UUID> above(@Nullable UUID start) {
        return Lineage.above(start, this::parentOf);
    }

    /** Levels of the subtree, 1 for a territory without children. */
    int height(UUID territory) {
        int below = 0;
        for (UUID child : children.getOrDefault(territory, List.of())) {
            below = Math.max(below, height(child));
        }
        return below + 1;
    }

    /** The name, or null if there is no territory. */
    public @Nullable String name(@Nullable UUID territory) {
        Territory found = territory == null ? null : byId.get(territory);
        return found == null ? null : found.name();
    }

    /** The name of the topmost territory above (or the territory itself): the region. */
    public @Nullable String region(@Nullable UUID territory) {
        List<UUID> line = above(territory);
        return line.isEmpty() ? null : name(line.getLast());
    }

    private @Nullable UUID parentOf(UUID territory) {
        Territory found = byId.get(territory);
        return found == null ? null : found.parentId();
    }
}
