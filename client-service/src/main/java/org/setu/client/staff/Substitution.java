package org.setu.client.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.problem.ProblemException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A colleague stands in for an absent one during a time. */
@Entity
@VisibleToAll(because = "whoever deals with the absent person must find the deputy")
public class Substitution extends Aggregate {

    @Column(nullable = false, updatable = false)
    private UUID absentId;

    @Column(nullable = false, updatable = false)
    private UUID deputyId;

    @Column(nullable = false, updatable = false)
    private Instant validFrom;

    @Column(nullable = false, updatable = false)
    private Instant validUntil;

    private @Nullable Instant cancelledAt;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    protected Substitution() {}

    Substitution(UUID absentId, UUID deputyId, Instant from, Instant until, Instant now) {
        if (absentId.equals(deputyId)) {
            throw ProblemException.invalid("/deputyId", "must be another person");
        }
        if (!from.isBefore(until)) {
            throw ProblemException.invalid("/until", "must be after from");
        }
        if (!now.isBefore(until)) {
            throw ProblemException.invalid("/until", "must be in the future");
        }
        this.absentId = absentId;
        this.deputyId = deputyId;
        this.validFrom = from;
        this.validUntil = until;
        this.createdAt = now;
    }

    void cancel(Instant now) {
        if (cancelledAt != null || !now.isBefore(validUntil)) {
            throw ProblemException.illegalTransition(
                    "The substitution is over already.", List.of());
        }
        this.cancelledAt = now;
    }

    public UUID absentId() {
        return absentId;
    }

    public UUID deputyId() {
        return deputyId;
    }

    public Instant from() {
        return validFrom;
    }

    public Instant until() {
        return validUntil;
    }

    public @Nullable Instant cancelledAt() {
        return cancelledAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
