package org.setu.client.reliability.signal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.problem.ProblemException;

/** What may tell that somebody becomes a risk, and how much it says. */
@Entity
@VisibleToAll(because = "it says what signals mean, and nothing of any client")
public class RiskSignalKind extends Aggregate {

    @Column(nullable = false, updatable = false)
    private String key;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private int points;

    @Column(nullable = false)
    private int validDays;

    @Column(nullable = false)
    private boolean blocking;

    @Column(nullable = false)
    private boolean active;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected RiskSignalKind() {}

    RiskSignalKind(SignalKindDetails details, Instant now) {
        this.key = details.key();
        this.createdAt = now;
        describe(details, now);
    }

    /** Replaces all that is said of it; its key stays. */
    void change(SignalKindDetails details, Instant now) {
        if (!details.key().equals(key)) {
            throw ProblemException.invalid("/key", "stays as it is: add another kind");
        }
        describe(details, now);
    }

    private void describe(SignalKindDetails details, Instant now) {
        this.name = details.name();
        this.points = details.points();
        this.validDays = details.validDays();
        this.blocking = details.blocking();
        this.active = details.active();
        this.changedAt = now;
    }

    /** All that is said of it. */
    public SignalKindDetails details() {
        return new SignalKindDetails(key, name, points, validDays, blocking, active);
    }

    public String key() {
        return key;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
