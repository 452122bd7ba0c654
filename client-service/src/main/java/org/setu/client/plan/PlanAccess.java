package org.setu.client.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.Caller;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

/** Somebody has read account plans; written once, never changed. */
@Entity
@VisibleToAll(because = "only auditors list it, and they see every account")
public class PlanAccess extends Aggregate {

    @Column(nullable = false, updatable = false)
    private Instant at;

    @Column(nullable = false, updatable = false)
    private String actor;

    @Column(updatable = false)
    private @Nullable UUID staffId;

    @Column(updatable = false)
    private @Nullable UUID actingFor;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private PlanAccessKind kind;

    @Column(nullable = false, updatable = false)
    private List<UUID> planIds;

    @Column(nullable = false, updatable = false)
    private List<UUID> accountIds;

    protected PlanAccess() {}

    PlanAccess(Caller who, PlanAccessKind kind, Collection<AccountPlan> read, Instant at) {
        this.at = at;
        this.actor = who.actor();
        this.staffId = who.staffId();
        this.actingFor = who.actingFor();
        this.kind = kind;
        this.planIds = read.stream().map(AccountPlan::id).toList();
        this.accountIds = read.stream().map(AccountPlan::accountId).distinct().toList();
    }

    public Instant at() {
        return at;
    }

    /** Who it was, as the audit names him. */
    public String actor() {
        return actor;
    }

    /** The staff member whose rights applied; null of a login without one. */
    public @Nullable UUID staffId() {
        return staffId;
    }

    /** Who was represented. */
    public @Nullable UUID actingFor() {
        return actingFor;
    }

    public PlanAccessKind kind() {
        return kind;
    }

    /** The plans that were shown. */
    public List<UUID> planIds() {
        return planIds;
    }

    /** Whose plans these are. */
    public List<UUID> accountIds() {
        return accountIds;
    }
}
