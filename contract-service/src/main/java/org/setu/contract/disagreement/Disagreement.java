package org.setu.contract.disagreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.Contract;
import org.setu.contract.disagreement.DisagreementState.Transition;
import org.setu.contract.person.Person;
import org.setu.contract.person.Side;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.problem.ProblemException;

/** A clause that the two sides want to word differently. Both sides see it. */
@Entity
@Table(name = "disagreement")
public class Disagreement extends VisibleAggregate {

    @Column(name = "contract_id", nullable = false, updatable = false)
    private UUID contractId;

    @Column(nullable = false, updatable = false)
    private String clause;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DisagreementState state = DisagreementState.OPEN;

    @Enumerated(EnumType.STRING)
    @Column(name = "raised_by", nullable = false, updatable = false)
    private Side raisedBy;

    @Column(name = "raiser_id", nullable = false, updatable = false)
    private UUID raiserId;

    @Column(name = "raiser_name", nullable = false, updatable = false)
    private String raiserName;

    /** Of our side, everyone behind it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false, updatable = false)
    private List<UUID> raisers;

    @Column(nullable = false, updatable = false)
    private String ours;

    @Column(nullable = false, updatable = false)
    private String theirs;

    private @Nullable String proposed;

    @Enumerated(EnumType.STRING)
    @Column(name = "proposed_by")
    private @Nullable Side proposedBy;

    @Column(name = "proposer_id")
    private @Nullable UUID proposerId;

    @Column(name = "proposer_name")
    private @Nullable String proposerName;

    /** Of our side, everyone behind the proposal. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<UUID> proposers = List.of();

    private @Nullable String note;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected Disagreement() {}

    /** A side wants other words than stand there. */
    Disagreement(
            Contract contract,
            String clause,
            String present,
            String wanted,
            Side side,
            Person by,
            Set<UUID> people,
            @Nullable String note,
            Instant now) {
        this.contractId = contract.id();
        this.clause = clause;
        this.raisedBy = side;
        this.raiserId = by.id();
        this.raiserName = by.name();
        this.raisers = side == Side.OURS ? List.copyOf(people) : List.of();
        this.ours = side == Side.OURS ? wanted : present;
        this.theirs = side == Side.THEIRS ? wanted : present;
        this.note = note;
        this.createdAt = now;
        this.updatedAt = now;
        follow(contract.visibilityUnit());
    }

    void propose(String wording, Side side, Person by, Set<UUID> people, Instant now) {
        become(Transition.PROPOSE, now);
        this.proposed = wording;
        this.proposedBy = side;
        this.proposerId = by.id();
        this.proposerName = by.name();
        this.proposers = side == Side.OURS ? List.copyOf(people) : List.of();
    }

    /** The other side than the one that proposed says yes. */
    void agree(Side side, Instant now) {
        state.require(Transition.AGREE);
        if (side == proposedBy) {
            throw ProblemException.forbidden(
                    "Both sides must agree: yours proposed this wording, the other side accepts it"
                            + " or not.",
                    DisagreementRules.roles(side.other()));
        }
        become(Transition.AGREE, now);
    }

    void concede(Instant now) {
        become(Transition.CONCEDE, now);
    }

    void escalate(String why, Instant now) {
        become(Transition.ESCALATE, now);
        this.note = why;
    }

    void withdraw(Side side, Instant now) {
        state.require(Transition.WITHDRAW);
        if (side != raisedBy) {
            throw ProblemException.forbidden(
                    "Only the side that raised a disagreement withdraws it; yours can concede.",
                    DisagreementRules.roles(raisedBy));
        }
        become(Transition.WITHDRAW, now);
    }

    private void become(Transition transition, Instant now) {
        state.require(transition);
        this.state = transition.leadsTo();
        this.updatedAt = now;
    }

    public UUID contractId() {
        return contractId;
    }

    public String clause() {
        return clause;
    }

    public DisagreementState state() {
        return state;
    }

    public Side raisedBy() {
        return raisedBy;
    }

    public Person raiser() {
        return new Person(raiserId, raiserName);
    }

    Set<UUID> raisers() {
        return Set.copyOf(raisers);
    }

    /** What our side wants the clause to say. */
    public String ours() {
        return ours;
    }

    /** What the partner wants the clause to say. */
    public String theirs() {
        return theirs;
    }

    /** The wording on the table. */
    public @Nullable String proposed() {
        return proposed;
    }

    public @Nullable Side proposedBy() {
        return proposedBy;
    }

    /** Whose wording is on the table. */
    public @Nullable Person proposer() {
        return proposerId == null || proposerName == null
                ? null
                : new Person(proposerId, proposerName);
    }

    Set<UUID> proposers() {
        return Set.copyOf(proposers);
    }

    public @Nullable String note() {
        return note;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
