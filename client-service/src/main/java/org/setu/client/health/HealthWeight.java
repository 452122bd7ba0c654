package org.setu.client.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

/** How much a component of the health of accounts counts. */
@Entity
@VisibleToAll(because = "it says how accounts are judged, and nothing of any client")
public class HealthWeight extends Aggregate {

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private HealthComponent component;

    @Column(nullable = false)
    private int weight;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected HealthWeight() {}

    /** Another weight, 0 to 100. */
    void change(int to, Instant now) {
        this.weight = to;
        this.changedAt = now;
    }

    public HealthComponent component() {
        return component;
    }

    /** 0 to 100; of all components together what they are beside each other. */
    public int weight() {
        return weight;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
