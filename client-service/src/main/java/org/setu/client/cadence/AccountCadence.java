package org.setu.client.cadence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.problem.ProblemException;

/** What was agreed with one client instead of what is usual in his tier. */
@Entity
public class AccountCadence extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    private @Nullable Integer everyDays;

    private @Nullable LocalDate quietUntil;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected AccountCadence() {}

    /**
     * What was just agreed.
     *
     * @param unit who sees the account
     */
    AccountCadence(CadenceDetails details, UUID unit, Instant now) {
        follow(unit);
        this.accountId = details.accountId();
        this.createdAt = now;
        describe(details, now);
    }

    /** Something else was agreed. */
    void change(CadenceDetails details, Instant now) {
        if (!details.accountId().equals(accountId)) {
            throw ProblemException.invalid("/accountId", "stays as it is");
        }
        describe(details, now);
    }

    private void describe(CadenceDetails details, Instant now) {
        this.everyDays = details.everyDays();
        this.quietUntil = details.quietUntil();
        this.reason = details.reason();
        this.changedAt = now;
    }

    /** All that was agreed. */
    public CadenceDetails details() {
        return new CadenceDetails(accountId, everyDays, quietUntil, reason);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
