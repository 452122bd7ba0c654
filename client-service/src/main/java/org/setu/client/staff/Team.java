package org.setu.client.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;

import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** People who share records. The lead belongs to it. */
@Entity
@VisibleToAll(because = "every colleague may know who works together")
public class Team extends Aggregate {

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private UUID leadId;

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "staff_id")
    private Set<UUID> memberIds = new HashSet<>();

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected Team() {}

    Team(String name, UUID leadId, Collection<UUID> memberIds, Instant now) {
        this.createdAt = now;
        change(name, leadId, memberIds, now);
    }

    final void change(String newName, UUID newLeadId, Collection<UUID> newMembers, Instant now) {
        this.name = newName;
        this.leadId = newLeadId;
        this.memberIds.retainAll(newMembers);
        this.memberIds.addAll(newMembers);
        this.changedAt = now;
    }

    /** The lead and the members. */
    Set<UUID> everybody() {
        Set<UUID> all = new HashSet<>(memberIds);
        all.add(leadId);
        return all;
    }

    public String name() {
        return name;
    }

    public UUID leadId() {
        return leadId;
    }

    public Set<UUID> memberIds() {
        return new TreeSet<>(memberIds);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
