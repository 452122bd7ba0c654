package org.setu.client.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.AccountTier;
import org.setu.platform.entity.VisibleAggregate;

/**
 * How well it went with an account, and of what that was made; whoever sees the account sees it.
 * Written once: only whether it is the latest changes.
 */
@Entity
public class HealthAssessment extends VisibleAggregate {

    /** The place in lists of what has no score: behind all others. */
    private static final int UNSCORED = 101;

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    /** Followed by the database while this is the latest (migration {@code health}). */
    @Column(nullable = false, updatable = false)
    private UUID ownerId;

    /** As {@link #ownerId}. */
    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private AccountTier tier;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private HealthCause cause;

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

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private HealthBand band;

    @Column(nullable = false, updatable = false)
    private BigDecimal confidence;

    @Column(updatable = false)
    private @Nullable Integer toldScore;

    @Column(nullable = false)
    private boolean latest;

    @Column(nullable = false)
    private LocalDate checkedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private List<ComponentScore> components;

    protected HealthAssessment() {}

    /**
     * The latest of an account; the one before must not be it any more.
     *
     * @param by who asked for it; null for the system
     * @param toldScore from which changes count
     */
    HealthAssessment(
            Account account,
            HealthCause cause,
            Health health,
            @Nullable UUID by,
            @Nullable Integer toldScore,
            Instant now) {
        follow(account.visibilityUnit());
        this.accountId = account.id();
        this.ownerId = account.ownerId();
        this.tier = account.details().tier();
        this.cause = cause;
        this.asOf = health.asOf();
        this.assessedAt = now;
        this.assessedBy = by;
        this.score = health.score();
        this.scoreOrder = score == null ? UNSCORED : score;
        this.band = HealthBand.of(score);
        this.confidence = health.confidence();
        this.toldScore = toldScore;
        this.latest = true;
        this.checkedOn = asOf;
        this.components = health.components();
    }

    /** Another one is the latest now. */
    void supersede() {
        this.latest = false;
    }

    /** It is true on this day too. */
    void checked(LocalDate day) {
        this.checkedOn = day;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public AccountTier tier() {
        return tier;
    }

    public HealthCause cause() {
        return cause;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public Instant assessedAt() {
        return assessedAt;
    }

    /** Who asked for it; null for the system. */
    public @Nullable UUID assessedBy() {
        return assessedBy;
    }

    public @Nullable Integer score() {
        return score;
    }

    /** The score, or a number above all scores where there is none: what lists are sorted by. */
    public int scoreOrder() {
        return scoreOrder;
    }

    public HealthBand band() {
        return band;
    }

    public BigDecimal confidence() {
        return confidence;
    }

    /** The score that was told last, from which changes count. */
    @Nullable Integer toldScore() {
        return toldScore;
    }

    public boolean latest() {
        return latest;
    }

    /** The day on which it was last found to be true. */
    public LocalDate checkedOn() {
        return checkedOn;
    }

    public List<ComponentScore> components() {
        return components;
    }
}
