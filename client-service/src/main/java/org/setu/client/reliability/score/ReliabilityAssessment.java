package org.setu.client.reliability.score;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.KnownParty;
import org.setu.client.reliability.Party;
import org.setu.platform.entity.VisibleAggregate;

/**
 * What was thought of an account or a lead, and of what it was made; whoever sees that, sees this.
 * Written once: only whether it is the latest changes.
 */
@Entity
public class ReliabilityAssessment extends VisibleAggregate {

    /** The place in lists of what has no score: behind all others. */
    private static final int UNSCORED = 101;

    @Embedded private Party party;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private AssessmentCause cause;

    @Column(nullable = false, updatable = false)
    private LocalDate asOf;

    @Column(nullable = false, updatable = false)
    private Instant assessedAt;

    @Column(updatable = false)
    private @Nullable UUID assessedBy;

    @Column(updatable = false)
    private @Nullable Integer score;

    @Column(nullable = false, updatable = false)
    private int scoreOrder;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Zone zone;

    @Column(nullable = false, updatable = false)
    private boolean blocked;

    @Column(nullable = false, updatable = false)
    private boolean prepayment;

    @Column(nullable = false, updatable = false)
    private BigDecimal confidence;

    @Column(nullable = false)
    private boolean latest;

    @Column(nullable = false)
    private LocalDate checkedOn;

    @Column(updatable = false)
    private @Nullable String acceptedBecause;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private ScoreInputs inputs;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private Reliability result;

    protected ReliabilityAssessment() {}

    /**
     * The latest of somebody; the one before must not be it any more.
     *
     * @param by who did or asked; null for the system
     * @param accepted why a sales head makes a client of a lead in spite of it; null otherwise
     */
    ReliabilityAssessment(
            KnownParty of,
            AssessmentCause cause,
            ScoreInputs inputs,
            Reliability result,
            @Nullable UUID by,
            @Nullable String accepted,
            Instant now) {
        follow(of.unit());
        this.party = of.party();
        this.cause = cause;
        this.asOf = result.asOf();
        this.assessedAt = now;
        this.assessedBy = by;
        this.score = result.score();
        this.scoreOrder = score == null ? UNSCORED : score;
        this.zone = result.z().zone();
        this.blocked = result.blocked();
        this.prepayment = result.prepayment();
        this.confidence = result.confidence();
        this.latest = true;
        this.checkedOn = asOf;
        this.acceptedBecause = accepted;
        this.inputs = inputs;
        this.result = result;
    }

    /** Another one is the latest now. */
    void supersede() {
        this.latest = false;
    }

    public Party party() {
        return party;
    }

    public AssessmentCause cause() {
        return cause;
    }

    public Instant assessedAt() {
        return assessedAt;
    }

    /** Who did or asked what led to it; null for the system. */
    public @Nullable UUID assessedBy() {
        return assessedBy;
    }

    /** The score, or a number above all scores where there is none: what lists are sorted by. */
    public int scoreOrder() {
        return scoreOrder;
    }

    public boolean latest() {
        return latest;
    }

    /** The day on which it was last found to be true. */
    LocalDate checkedOn() {
        return checkedOn;
    }

    /** Why a sales head made a client of a lead in spite of it; null otherwise. */
    public @Nullable String acceptedBecause() {
        return acceptedBecause;
    }

    public ScoreInputs inputs() {
        return inputs;
    }

    public Reliability result() {
        return result;
    }
}
