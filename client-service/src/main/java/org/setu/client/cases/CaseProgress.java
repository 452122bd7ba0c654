package org.setu.client.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.ProblemException;

/** How far a case is, and what it came to. */
@Embeddable
public class CaseProgress {

    /** So long a closed case can be reopened. */
    static final Duration REOPENING = Duration.ofDays(30);

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.RECEIVED;

    @Embedded private @Nullable Solution solution;

    private @Nullable String rejection;
    private @Nullable UUID duplicateOf;

    @Column(nullable = false)
    private int reopenings;

    private @Nullable Instant resolvedAt;
    private @Nullable Instant closedAt;

    void go(CaseState next) {
        state.requireNext(next);
        this.state = next;
    }

    void resolve(Solution done, Instant now) {
        go(CaseState.RESOLVED);
        this.solution = done;
        this.resolvedAt = now;
    }

    void close(Instant now) {
        go(CaseState.CLOSED);
        this.closedAt = now;
    }

    void reopen(Instant now) {
        state.requireNext(CaseState.REOPENED);
        if (closedAt != null && closedAt.plus(REOPENING).isBefore(now)) {
            throw ProblemException.illegalTransition(
                    "The case was closed more than 30 days ago; open another one.", List.of());
        }
        go(CaseState.REOPENED);
        this.reopenings++;
        this.resolvedAt = null;
        this.closedAt = null;
    }

    void reject(String why, Instant now) {
        go(CaseState.REJECTED);
        this.rejection = why;
        this.closedAt = now;
    }

    void duplicate(UUID of, Instant now) {
        go(CaseState.DUPLICATE);
        this.duplicateOf = of;
        this.closedAt = now;
    }

    /** Whether nothing is changed any more. */
    boolean isOver() {
        return state == CaseState.REJECTED || state == CaseState.DUPLICATE;
    }

    public CaseState state() {
        return state;
    }

    /** What it came to; null as long as it was never resolved. */
    public @Nullable Solution solution() {
        return solution;
    }

    /** Why nothing is done; null unless it is REJECTED. */
    public @Nullable String rejection() {
        return rejection;
    }

    /** Where the same is dealt with; null unless it is DUPLICATE. */
    public @Nullable UUID duplicateOf() {
        return duplicateOf;
    }

    /** How often the client was not content. */
    public int reopenings() {
        return reopenings;
    }

    /** When it was last resolved; null if it is not, or was reopened. */
    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    /** When it ended, in whatever way; null if it has not. */
    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
