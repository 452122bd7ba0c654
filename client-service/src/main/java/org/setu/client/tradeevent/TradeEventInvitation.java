package org.setu.client.tradeevent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.problem.ProblemException;

/** Somebody who is invited to a trade event; seen by those who see the account or the lead. */
@Entity
public class TradeEventInvitation extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    private UUID eventId;

    private @Nullable UUID contactId;

    @Column(updatable = false)
    private @Nullable UUID leadId;

    private @Nullable UUID accountId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private InvitationState state = InvitationState.INVITED;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Origin origin;

    private int companions;

    @Column(nullable = false)
    private UUID ownerId;

    private @Nullable String note;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Seating seating;

    private @Nullable Instant waitingSince;
    private @Nullable Instant answeredAt;
    private @Nullable Instant attendedAt;
    private @Nullable UUID followUpId;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected TradeEventInvitation() {}

    TradeEventInvitation(
            UUID eventId, Guest guest, InvitationDetails details, Origin origin, Instant now) {
        follow(guest.unit());
        this.eventId = eventId;
        this.contactId = guest.contactId();
        this.leadId = guest.leadId();
        this.accountId = guest.accountId();
        this.origin = origin;
        this.createdAt = now;
        describe(details, now);
        if (origin == Origin.WALK_IN) {
            attend(now);
        }
    }

    /** Replaces what is said of it. */
    void describe(InvitationDetails details, Instant now) {
        this.ownerId = details.ownerId();
        this.companions = details.companions();
        this.note = details.note();
        this.changedAt = now;
    }

    /** The guest will come, and has a seat. */
    void accept(Instant now) {
        go(InvitationState.ACCEPTED, now);
        this.seating = null;
        this.answeredAt = now;
    }

    /** The guest would come, but there is no seat. */
    void waitForSeat(Instant now) {
        go(InvitationState.WAITLISTED, now);
        this.seating = Seating.CAPACITY_REACHED;
        this.waitingSince = now;
        this.answeredAt = now;
    }

    /** The guest has waited, and there is a seat now. */
    void moveUp(Seating because, Instant now) {
        go(InvitationState.ACCEPTED, now);
        this.seating = because;
    }

    /** The guest will not come. */
    void decline(String why, Instant now) {
        go(InvitationState.DECLINED, now);
        this.reason = why;
        this.seating = null;
        this.answeredAt = now;
    }

    /** We take it back. */
    void cancel(String why, Instant now) {
        go(InvitationState.CANCELLED, now);
        this.reason = why;
        this.seating = null;
    }

    /** We invite again whom we had told not to come. */
    void renew(Instant now) {
        go(InvitationState.INVITED, now);
        this.answeredAt = null;
    }

    /** The guest is there. */
    void attend(Instant now) {
        go(InvitationState.ATTENDED, now);
        this.attendedAt = now;
    }

    /** The guest did not come. */
    void stayAway(Instant now) {
        go(InvitationState.NO_SHOW, now);
    }

    private void go(InvitationState next, Instant now) {
        state.requireNext(next);
        this.state = next;
        this.reason = null;
        this.waitingSince = null;
        this.attendedAt = null;
        this.changedAt = now;
    }

    /** A task was made of it. */
    void followedUp(UUID task, Instant now) {
        if (followUpId != null) {
            throw ProblemException.conflict("There is a task for this guest already.");
        }
        this.followUpId = task;
        this.changedAt = now;
    }

    /** How many seats the guest needs, with all who come along. */
    int seats() {
        return 1 + companions;
    }

    /** What can be said of it. */
    public InvitationDetails details() {
        return new InvitationDetails(ownerId, companions, note);
    }

    public UUID eventId() {
        return eventId;
    }

    /** The person; null for a lead that names nobody, or is none of our clients yet. */
    public @Nullable UUID contactId() {
        return contactId;
    }

    /** The lead as which somebody was invited; it stays when it becomes a client. */
    public @Nullable UUID leadId() {
        return leadId;
    }

    /** Where the person works; null for a lead that is no client yet. */
    public @Nullable UUID accountId() {
        return accountId;
    }

    public InvitationState state() {
        return state;
    }

    public Origin origin() {
        return origin;
    }

    /** Why it is DECLINED or CANCELLED; null otherwise. */
    public @Nullable String reason() {
        return reason;
    }

    /** Why the guest waits, or had waited; null if he did not. */
    public @Nullable Seating seating() {
        return seating;
    }

    public @Nullable Instant waitingSince() {
        return waitingSince;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable Instant attendedAt() {
        return attendedAt;
    }

    /** The task that was made for the guest after the event; null if none was. */
    public @Nullable UUID followUpId() {
        return followUpId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
