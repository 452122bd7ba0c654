package org.setu.client.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;
import org.setu.platform.access.Roles;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.paging.SearchText;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person who uses Setu. */
@Entity
@VisibleToAll(because = "colleagues know each other; no business data stands here")
public class StaffMember extends Aggregate {

    /** Levels of managers. */
    static final int MOST_LEVELS = 20;

    @Column(nullable = false)
    private String name;

    private @Nullable String email;

    @Column(nullable = false)
    private String[] roles;

    private @Nullable UUID managerId;
    private @Nullable UUID territoryId;
    private @Nullable String keycloakSubject;

    @Column(nullable = false)
    private boolean active;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected StaffMember() {}

    StaffMember(StaffDetails details, Instant now) {
        this.createdAt = now;
        change(details, now);
    }

    final void change(StaffDetails details, Instant now) {
        this.name = details.name();
        this.email = details.email();
        this.roles = details.roles().toArray(String[]::new);
        this.managerId = details.managerId();
        this.territoryId = details.territoryId();
        this.keycloakSubject = details.keycloakSubject();
        this.active = details.active();
        this.searchText = SearchText.of(name, email);
        this.changedAt = now;
    }

    /** Everything that an administrator can change. */
    public StaffDetails details() {
        return new StaffDetails(
                name, email, roles(), managerId, territoryId, keycloakSubject, active);
    }

    boolean leadsTerritory() {
        return territoryId != null && roles().contains(Roles.SALES_HEAD);
    }

    public String name() {
        return name;
    }

    public List<String> roles() {
        return List.of(roles);
    }

    public @Nullable UUID managerId() {
        return managerId;
    }

    public @Nullable UUID territoryId() {
        return territoryId;
    }

    public boolean active() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
