package org.setu.client.servicelevel;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.AccountTier;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.problem.ProblemException;

/**
 * What is promised to the accounts of a tier. It never changes: another one replaces it, for cases
 * that come; what was promised to a case stays.
 */
@Entity
@VisibleToAll(because = "it says what is promised to a tier, and nothing of any client")
public class ServiceLevel extends Aggregate {

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private AccountTier tier;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Severity severity;

    @Embedded private Promise promise;

    private @Nullable Instant endedAt;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    protected ServiceLevel() {}

    ServiceLevel(AccountTier tier, @Nullable Severity severity, Promise promise, Instant now) {
        this.tier = tier;
        this.severity = severity;
        this.promise = promise;
        this.createdAt = now;
    }

    /** Promises nothing to cases that come. */
    void end(Instant now) {
        if (endedAt != null) {
            throw ProblemException.illegalTransition(
                    "Nothing is promised by it any more.", List.of());
        }
        this.endedAt = now;
    }

    public AccountTier tier() {
        return tier;
    }

    /** Of which cases; null for all that no other level of the tier is for. */
    public @Nullable Severity severity() {
        return severity;
    }

    public Promise promise() {
        return promise;
    }

    /** Since when nothing is promised by it; null while it is in force. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
