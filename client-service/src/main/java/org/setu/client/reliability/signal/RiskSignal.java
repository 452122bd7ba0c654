package org.setu.client.reliability.signal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.Party;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/**
 * Something that tells that an account or a lead becomes a risk; whoever sees that, sees this. Its
 * time runs out by itself.
 */
@Entity
public class RiskSignal extends VisibleAggregate {

    @Embedded private Party party;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private SignalState state = SignalState.REPORTED;

    private @Nullable String reason;

    @Column(nullable = false)
    private LocalDate observedOn;

    @Column(nullable = false)
    private LocalDate expiresOn;

    private @Nullable String source;

    private @Nullable String evidence;

    private @Nullable String link;

    private @Nullable String note;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected RiskSignal() {}

    /**
     * @param validDays so long it counts, as its kind says now
     */
    RiskSignal(SignalDetails details, int validDays, KnownParty of, Instant now) {
        follow(of.unit());
        this.party = of.party();
        this.kind = details.kind();
        this.createdAt = now;
        this.observedOn = details.observedOn();
        this.expiresOn = observedOn.plusDays(validDays);
        describe(details, now);
    }

    /** Replaces what is said; whose it is and its kind stay, and the day of what is confirmed. */
    void change(SignalDetails details, Instant now) {
        party.requireSame(details.party());
        if (!details.kind().equals(kind)) {
            throw ProblemException.invalid("/kind", "stays as it is: dismiss this, tell another");
        }
        if (state == SignalState.DISMISSED) {
            throw ProblemException.illegalTransition(
                    "The signal is DISMISSED; reopen it first.", List.of("reopen"));
        }
        if (state == SignalState.CONFIRMED && !details.observedOn().equals(observedOn)) {
            throw ProblemException.invalid(
                    "/observedOn", "stays as it is, for the signal is CONFIRMED");
        }
        long moved = details.observedOn().toEpochDay() - observedOn.toEpochDay();
        this.observedOn = details.observedOn();
        this.expiresOn = expiresOn.plusDays(moved);
        describe(details, now);
    }

    /** It is true. */
    void confirm(LocalDate today, Instant now) {
        state.requireNext(SignalState.CONFIRMED);
        if (expired(today)) {
            throw ProblemException.illegalTransition(
                    "The signal counted until %s; if it is so still, tell it anew."
                            .formatted(expiresOn),
                    List.of(SignalState.DISMISSED.name()));
        }
        go(SignalState.CONFIRMED, null, now);
    }

    /** It is not true, or does not matter. */
    void dismiss(String why, Instant now) {
        state.requireNext(SignalState.DISMISSED);
        go(SignalState.DISMISSED, why, now);
    }

    /** It must be looked at again. */
    void reopen(String why, Instant now) {
        state.requireNext(SignalState.REPORTED);
        go(SignalState.REPORTED, why, now);
    }

    private void go(SignalState next, @Nullable String why, Instant now) {
        this.state = next;
        this.reason = why;
        this.changedAt = now;
    }

    private void describe(SignalDetails details, Instant now) {
        this.source = details.source();
        this.evidence = details.evidence();
        this.link = details.link();
        this.note = details.note();
        this.searchText = SearchText.of(source, evidence, note);
        this.changedAt = now;
    }

    /** Everything that can be said of it. */
    public SignalDetails details() {
        return new SignalDetails(party, kind, observedOn, source, evidence, link, note);
    }

    public SignalState state() {
        return state;
    }

    /** Why it was dismissed, or reopened; null where nobody said. */
    public @Nullable String reason() {
        return reason;
    }

    public LocalDate observedOn() {
        return observedOn;
    }

    /** The last day on which it counts. */
    public LocalDate expiresOn() {
        return expiresOn;
    }

    /** Whether its time is over. */
    public boolean expired(LocalDate today) {
        return today.isAfter(expiresOn);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
