package org.setu.client.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

import java.time.Instant;
import java.util.UUID;

/** A regional office, or a part of one; managers serve territories. */
@Entity
@VisibleToAll(because = "every colleague may know which offices there are and who leads them")
public class Territory extends Aggregate {

    /** Levels of the tree. */
    static final int MOST_LEVELS = 10;

    @Column(nullable = false)
    private String name;

    private @Nullable UUID parentId;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected Territory() {}

    Territory(String name, @Nullable UUID parentId, Instant now) {
        this.name = name;
        this.parentId = parentId;
        this.createdAt = now;
        this.changedAt = now;
    }

    void arrange(String newName, @Nullable UUID newParentId, Instant now) {
        this.name = newName;
        this.parentId = newParentId;
        this.changedAt = now;
    }

    public String name() {
        return name;
    }

    public @Nullable UUID parentId() {
        return parentId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
