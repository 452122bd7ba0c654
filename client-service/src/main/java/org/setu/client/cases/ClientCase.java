package org.setu.client.cases;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.servicelevel.Promise;
import org.setu.client.servicelevel.Severity;
import org.setu.client.servicelevel.WorkingTime;
import org.setu.platform.entity.NumberSeries;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/**
 * A question, complaint or suggestion; whoever sees the account sees it, and its partners if it is
 * shared.
 */
@Entity
public class ClientCase extends VisibleAggregate {

    public static final NumberSeries NUMBERS = new NumberSeries("C", "case_number");

    @Column(nullable = false, updatable = false)
    private String number;

    @Embedded private CaseProgress progress = new CaseProgress();

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    private @Nullable UUID contactId;

    @Column(nullable = false)
    private String subject;

    private @Nullable String text;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ContactReason reason;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private CaseChannel channel;

    @Column(nullable = false)
    private UUID ownerId;

    @Embedded private @Nullable Affected affected;

    @ElementCollection
    @CollectionTable(name = "case_measure", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "place")
    private List<Measure> measures = new ArrayList<>();

    @Column(nullable = false)
    private boolean shared;

    @Embedded private ServiceClock clock;

    @Column(nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected ClientCase() {}

    /**
     * A case that was just heard of.
     *
     * @param unit who sees it
     * @param receivedAt when somebody of us heard of it; the promised times go on from there
     */
    ClientCase(
            String number,
            CaseDetails details,
            UUID unit,
            ServiceClock clock,
            Instant receivedAt,
            Instant now) {
        follow(unit);
        this.number = number;
        this.kind = details.kind();
        this.accountId = details.accountId();
        this.clock = clock;
        this.receivedAt = receivedAt;
        this.createdAt = now;
        describe(details, now);
    }

    /** Replaces what is said of it. */
    void change(CaseDetails details, Instant now) {
        if (details.kind() != kind) {
            throw ProblemException.invalid("/kind", "stays as it is: open another case");
        }
        if (!details.accountId().equals(accountId)) {
            throw ProblemException.invalid("/accountId", "stays as it is: open another case");
        }
        if (progress.isOver()) {
            throw ProblemException.illegalTransition(
                    "The case is %s; nothing is changed any more.".formatted(state()), List.of());
        }
        describe(details, now);
    }

    private void describe(CaseDetails details, Instant now) {
        this.contactId = details.contactId();
        this.subject = details.subject();
        this.text = details.text();
        this.reason = details.reason();
        this.severity = details.severity();
        this.channel = details.channel();
        this.ownerId = details.ownerId();
        this.affected = details.affected();
        if (!measures.equals(details.measures())) {
            measures.clear();
            measures.addAll(details.measures());
        }
        this.shared = details.shared();
        settle(now);
    }

    /** Others see it from now on. */
    void seenBy(UUID unit) {
        follow(unit);
    }

    /** Another promise holds for it. */
    void promise(@Nullable Promise promise, @Nullable WorkingTime time, Instant now) {
        clock.promise(promise, time, now);
    }

    /** The client has our first answer. */
    void acknowledge(Instant now) {
        go(CaseState.ACKNOWLEDGED, now);
        clock.respond(now);
    }

    /** Somebody looks for the cause. */
    void investigate(Instant now) {
        go(CaseState.INVESTIGATING, now);
    }

    /** It is agreed who does what. */
    void planAction(Instant now) {
        state().requireNext(CaseState.ACTION_PLANNED);
        if (measures.isEmpty()) {
            throw ProblemException.invalid(
                    "/measures", "is empty: say first who does what (PATCH)");
        }
        go(CaseState.ACTION_PLANNED, now);
    }

    private void go(CaseState next, Instant now) {
        progress.go(next);
        settle(now);
    }

    /** The client owes an answer: the promised times stand still. */
    void askClient(Instant now) {
        if (!state().isOpen() || state() == CaseState.RECEIVED) {
            throw ProblemException.illegalTransition(
                    "The case is %s; a client is asked while it is worked on.".formatted(state()),
                    state().next().stream().map(Enum::name).toList());
        }
        if (clock.waitingSince() != null) {
            throw ProblemException.illegalTransition(
                    "The client is asked already.", List.of("continue"));
        }
        clock.pause(now);
        settle(now);
    }

    /** He has answered, or it goes on without. */
    void goOn(@Nullable WorkingTime time, Instant now) {
        if (clock.waitingSince() == null) {
            throw ProblemException.illegalTransition(
                    "The client owes no answer.", List.of("ask-client"));
        }
        clock.goOn(time, now);
        settle(now);
    }

    /** We have done our part. */
    void resolve(Solution done, @Nullable WorkingTime time, Instant now) {
        state().requireNext(CaseState.RESOLVED);
        if (kind == CaseKind.COMPLAINT && done.cause() == null) {
            throw ProblemException.invalid("/rootCause", "is required: why did it come to it?");
        }
        progress.resolve(done, now);
        clock.stop(time, now);
        settle(now);
    }

    /** The client is content, or did not say otherwise in time. */
    void close(Instant now) {
        progress.close(now);
        settle(now);
    }

    /** He is not content. */
    void reopen(@Nullable WorkingTime time, Instant now) {
        progress.reopen(now);
        clock.restart(time, now);
        settle(now);
    }

    /** Nothing will be done. */
    void reject(String why, @Nullable WorkingTime time, Instant now) {
        progress.reject(why, now);
        clock.stop(time, now);
        settle(now);
    }

    /** The same is dealt with in another case. */
    void duplicate(UUID of, @Nullable WorkingTime time, Instant now) {
        progress.duplicate(of, now);
        clock.stop(time, now);
        settle(now);
    }

    private void settle(Instant now) {
        this.searchText = SearchText.of(number, subject, text);
        this.changedAt = now;
    }

    /** Everything that can be said of it. */
    public CaseDetails details() {
        return new CaseDetails(
                kind,
                accountId,
                contactId,
                subject,
                text,
                reason,
                severity,
                channel,
                ownerId,
                Objects.requireNonNullElse(affected, Affected.NOTHING),
                List.copyOf(measures),
                shared);
    }

    public String number() {
        return number;
    }

    public CaseState state() {
        return progress.state();
    }

    /** How far it is, and what it came to. */
    public CaseProgress progress() {
        return progress;
    }

    /** The times that were promised. */
    public ServiceClock clock() {
        return clock;
    }

    /** When somebody of us heard of it. */
    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
