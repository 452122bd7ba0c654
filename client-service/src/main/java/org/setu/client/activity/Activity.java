package org.setu.client.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/** Something that is done for an account or a lead; whoever sees that, sees this. */
@Entity
public class Activity extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private ActivityType type;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ActivityState state;

    private @Nullable UUID accountId;
    private @Nullable UUID leadId;

    @Column(nullable = false)
    private String subject;

    private @Nullable String text;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    @Embedded private @Nullable Schedule schedule;

    private @Nullable String place;

    @Column(nullable = false)
    private UUID ownerId;

    @Column(nullable = false)
    private List<UUID> contacts;

    @Column(nullable = false)
    private List<UUID> colleagues;

    @Embedded private @Nullable Result result;

    private @Nullable String cancelReason;

    private @Nullable Instant remindAt;
    private @Nullable Instant remindedAt;

    @Column(nullable = false)
    private Instant occursAt;

    @Column(nullable = false, updatable = false)
    private UUID createdBy;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected Activity() {}

    /**
     * One that lies ahead, or was done.
     *
     * @param unit who sees the account or the lead
     * @param done what came of it; null if it lies ahead
     */
    Activity(ActivityDetails details, UUID unit, @Nullable Result done, UUID by, Instant now) {
        follow(unit);
        this.type = details.type();
        this.state = done == null ? ActivityState.PLANNED : ActivityState.DONE;
        this.result = done;
        this.createdBy = by;
        this.createdAt = now;
        describe(details, now);
    }

    /** Replaces what is said of it; of what was done only the words, the people and the result. */
    void change(ActivityDetails details, @Nullable Result done, Instant now) {
        if (details.type() != type) {
            throw ProblemException.invalid("/type", "stays as it is: cancel this and plan another");
        }
        if (!Objects.equals(details.accountId(), accountId)
                || !Objects.equals(details.leadId(), leadId)) {
            throw ProblemException.invalid(
                    details.leadId() == null ? "/accountId" : "/leadId",
                    "stays as it is: an activity does not move to another client");
        }
        if (state == ActivityState.CANCELLED) {
            throw ProblemException.illegalTransition(
                    "The activity is CANCELLED; plan it again first.", List.of("reopen"));
        }
        if (state == ActivityState.DONE
                && (done == null || !details.schedule().equals(schedule()))) {
            throw ProblemException.illegalTransition(
                    "The activity is DONE; it lies ahead no more.", List.of("reopen"));
        }
        if (state == ActivityState.PLANNED && done != null) {
            throw ProblemException.illegalTransition(
                    "The activity is PLANNED; nothing came of it yet.", List.of("finish"));
        }
        this.result = done;
        describe(details, now);
    }

    /** It was done. */
    void finish(Result done, Instant now) {
        state.requireNext(ActivityState.DONE);
        this.state = ActivityState.DONE;
        this.result = done;
        settle(now);
    }

    /** It will not happen. */
    void cancel(String reason, Instant now) {
        state.requireNext(ActivityState.CANCELLED);
        this.state = ActivityState.CANCELLED;
        this.cancelReason = reason;
        settle(now);
    }

    /** It lies ahead again; what came of it before is forgotten here and kept by the audit. */
    void reopen(Instant now) {
        state.requireNext(ActivityState.PLANNED);
        if (!type.isPlanned()) {
            throw ProblemException.illegalTransition("A note lies never ahead.", List.of());
        }
        this.state = ActivityState.PLANNED;
        this.result = null;
        this.cancelReason = null;
        settle(now);
    }

    /** Its owner is told of it now; false if that is not due, or was done. */
    boolean remind(Instant now) {
        if (state != ActivityState.PLANNED
                || remindAt == null
                || remindedAt != null
                || remindAt.isAfter(now)) {
            return false;
        }
        this.remindedAt = now;
        return true;
    }

    private void describe(ActivityDetails details, Instant now) {
        this.accountId = details.accountId();
        this.leadId = details.leadId();
        this.subject = details.subject();
        this.text = details.text();
        this.direction = details.direction();
        this.schedule = details.schedule();
        this.place = details.place();
        this.ownerId = details.ownerId();
        this.contacts = details.contacts();
        this.colleagues = details.colleagues();
        if (!Objects.equals(remindAt, details.remindAt())) {
            this.remindAt = details.remindAt();
            this.remindedAt = null;
        }
        settle(now);
    }

    private void settle(Instant now) {
        Result done = result();
        Instant planned = schedule().moment();
        this.occursAt =
                done != null
                        ? Objects.requireNonNull(done.doneAt())
                        : Objects.requireNonNullElse(planned, createdAt);
        this.searchText =
                SearchText.of(
                        subject,
                        text,
                        place,
                        done == null ? null : done.outcome(),
                        done == null ? null : done.nextStep());
        this.changedAt = now;
    }

    private Schedule schedule() {
        return schedule == null ? Schedule.open() : schedule;
    }

    /** What can be said of it. */
    public ActivityDetails details() {
        return new ActivityDetails(
                type,
                accountId,
                leadId,
                subject,
                text,
                direction,
                schedule(),
                place,
                ownerId,
                contacts,
                colleagues,
                remindAt);
    }

    public ActivityState state() {
        return state;
    }

    public UUID ownerId() {
        return ownerId;
    }

    /** What came of it; null as long as it was not done. */
    public @Nullable Result result() {
        return result;
    }

    /** When its owner was told of it; null if he was not. */
    public @Nullable Instant remindedAt() {
        return remindedAt;
    }

    public @Nullable String cancelReason() {
        return cancelReason;
    }

    /** When it was done, or is late, or was made if it has no set time: its place in a timeline. */
    public Instant occursAt() {
        return occursAt;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
