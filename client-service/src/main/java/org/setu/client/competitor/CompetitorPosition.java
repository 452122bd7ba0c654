package org.setu.client.competitor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/** A competitor at an account; seen by those who see the account. It ends; it is never deleted. */
@Entity
public class CompetitorPosition extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    @Column(nullable = false, updatable = false)
    private UUID competitorId;

    private @Nullable String supplies;

    @Column(nullable = false)
    private List<String> categories;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private PositionStrength strength;

    private @Nullable Integer shareOfWallet;

    @Column(name = "since_on")
    private @Nullable LocalDate since;

    private @Nullable LocalDate contractUntil;

    private @Nullable String source;

    private @Nullable String note;

    private @Nullable LocalDate endedOn;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected CompetitorPosition() {}

    /**
     * A competitor whom we meet at an account.
     *
     * @param unit who sees the account
     */
    CompetitorPosition(PositionDetails details, UUID unit, Instant now) {
        follow(unit);
        this.accountId = details.accountId();
        this.competitorId = details.competitorId();
        this.createdAt = now;
        describe(details, now);
    }

    /** Replaces all that is said; account and competitor stay. */
    void change(PositionDetails details, Instant now) {
        if (!details.accountId().equals(accountId)) {
            throw ProblemException.invalid("/accountId", "stays as it is");
        }
        if (!details.competitorId().equals(competitorId)) {
            throw ProblemException.invalid("/competitorId", "stays as it is");
        }
        if (endedOn != null) {
            throw ProblemException.illegalTransition(
                    "The competitor is gone from this account; resume the position first.",
                    List.of("resume"));
        }
        describe(details, now);
    }

    /** The competitor is gone from the account since a day. */
    void end(LocalDate on, Instant now) {
        if (endedOn != null) {
            throw ProblemException.illegalTransition(
                    "The competitor is gone from this account already.", List.of("resume"));
        }
        if (since != null && on.isBefore(since)) {
            throw ProblemException.invalid("/on", "must not be before since");
        }
        this.endedOn = on;
        this.changedAt = now;
    }

    /** He is back, or was never gone. */
    void resume(Instant now) {
        if (endedOn == null) {
            throw ProblemException.illegalTransition(
                    "The competitor is at this account.", List.of("end"));
        }
        this.endedOn = null;
        this.changedAt = now;
    }

    private void describe(PositionDetails details, Instant now) {
        this.supplies = details.supplies();
        this.categories = details.categories();
        this.strength = details.strength();
        this.shareOfWallet = details.shareOfWallet();
        this.since = details.since();
        this.contractUntil = details.contractUntil();
        this.source = details.source();
        this.note = details.note();
        this.searchText =
                SearchText.of(
                        Stream.concat(
                                        Stream.of(supplies, note).flatMap(Stream::ofNullable),
                                        categories.stream())
                                .toArray(String[]::new));
        this.changedAt = now;
    }

    /** All that is said. */
    public PositionDetails details() {
        return new PositionDetails(
                accountId,
                competitorId,
                supplies,
                categories,
                strength,
                shareOfWallet,
                since,
                contractUntil,
                source,
                note);
    }

    public UUID competitorId() {
        return competitorId;
    }

    /** The last day on which we met him there; null while we do. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
