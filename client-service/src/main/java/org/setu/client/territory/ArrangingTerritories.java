package org.setu.client.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jspecify.annotations.Nullable;
import org.setu.client.hierarchy.HierarchyLock;
import org.setu.client.hierarchy.Lineage;

import java.time.InstantSource;
import java.util.UUID;

/** Builds the tree of territories and moves its parts; whoever sees by territory sees anew. */
@ApplicationScoped
public class ArrangingTerritories {

    private static final String TREE = "territory";

    private final Territories territories;
    private final HierarchyLock lock;
    private final Event<TerritoriesRearranged> rearranged;
    private final InstantSource clock;

    ArrangingTerritories(
            Territories territories,
            HierarchyLock lock,
            Event<TerritoriesRearranged> rearranged,
            InstantSource clock) {
        this.territories = territories;
        this.lock = lock;
        this.rearranged = rearranged;
        this.clock = clock;
    }

    /** Adds a territory, at the top if no parent is given. */
    public Territory add(String name, @Nullable UUID parentId) {
        lock.take(TREE);
        territories.requireKnown("/parentId", parentId);
        Territory territory = new Territory(name, parentId, clock.instant());
        checkPlace(territory.id(), parentId, 1);
        territories.persistAndFlush(territory);
        rearranged.fire(new TerritoriesRearranged());
        return territory;
    }

    /** Renames or moves a territory with everything below it. */
    public void arrange(Territory territory, String name, @Nullable UUID parentId) {
        lock.take(TREE);
        territories.requireKnown("/parentId", parentId);
        checkPlace(territory.id(), parentId, territories.tree().height(territory.id()));
        territory.arrange(name, parentId, clock.instant());
        territories.flush();
        rearranged.fire(new TerritoriesRearranged());
    }

    /** Removes a territory that nobody serves and that has nothing below it. */
    public void remove(Territory territory) {
        lock.take(TREE);
        territories.delete(territory);
        territories.flush();
        rearranged.fire(new TerritoriesRearranged());
    }

    private void checkPlace(UUID territory, @Nullable UUID parentId, int height) {
        Lineage.check(
                "/parentId",
                territory,
                territories.tree().above(parentId),
                height,
                Territory.MOST_LEVELS);
    }
}
