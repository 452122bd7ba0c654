package org.setu.client.need;

import jakarta.persistence.AttributeOverride;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Amount;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/** Something that a client needs; whoever sees the account sees it. */
@Entity
public class Need extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private NeedState state = NeedState.IDENTIFIED;

    private @Nullable String reason;

    @Column(nullable = false)
    private String category;

    @Column(nullable = false)
    private String subject;

    private @Nullable String text;

    @ElementCollection
    @CollectionTable(name = "need_evidence", joinColumns = @JoinColumn(name = "need_id"))
    @OrderColumn(name = "place")
    private List<Evidence> evidence = new ArrayList<>();

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private NeedPriority priority;

    private @Nullable LocalDate neededBy;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "estimated_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "estimated_currency"))
    private @Nullable Amount estimatedValue;

    private @Nullable String quantity;

    @Column(nullable = false)
    private UUID ownerId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private NeedCoverage coverage;

    @Column(nullable = false)
    private List<UUID> productIds;

    @Column(nullable = false)
    private List<UUID> dealIds;

    /** Whether there is any; what lists and figures ask for. */
    @Column(nullable = false)
    private boolean withDeal;

    private @Nullable Instant confirmedAt;
    private @Nullable Instant closedAt;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected Need() {}

    /**
     * A need that somebody has noticed.
     *
     * @param unit who sees the account
     */
    Need(NeedDetails details, UUID unit, Instant now) {
        follow(unit);
        this.accountId = details.accountId();
        this.createdAt = now;
        describe(details, now);
    }

    /** Replaces what is said of it. */
    void change(NeedDetails details, Instant now) {
        if (!details.accountId().equals(accountId)) {
            throw ProblemException.invalid("/accountId", "stays as it is: add another need");
        }
        if (!state.isOpen()) {
            throw ProblemException.illegalTransition(
                    "The need is %s; reopen it first.".formatted(state), List.of("reopen"));
        }
        if (state == NeedState.CONFIRMED && details.evidence().isEmpty()) {
            throw ProblemException.invalid(
                    "/evidence", "must not become empty: the need is CONFIRMED by it");
        }
        describe(details, now);
    }

    private void describe(NeedDetails details, Instant now) {
        checkCoverage(details);
        this.category = details.category();
        this.subject = details.subject();
        this.text = details.text();
        if (!evidence.equals(details.evidence())) {
            evidence.clear();
            evidence.addAll(details.evidence());
        }
        this.priority = details.priority();
        this.neededBy = details.neededBy();
        this.estimatedValue = Amount.of(details.estimatedValue());
        this.quantity = details.quantity();
        this.ownerId = details.ownerId();
        this.coverage = details.coverage();
        this.productIds = details.productIds();
        this.dealIds = details.dealIds();
        this.withDeal = !dealIds.isEmpty();
        this.searchText =
                SearchText.of(
                        Stream.concat(
                                        Stream.of(category, subject, text),
                                        evidence.stream().map(Evidence::text))
                                .toArray(String[]::new));
        this.changedAt = now;
    }

    private static void checkCoverage(NeedDetails details) {
        boolean covered = details.coverage() != NeedCoverage.NONE;
        if (covered && details.productIds().isEmpty()) {
            throw ProblemException.invalid(
                    "/productIds", "is empty: say which products cover it, or NONE as coverage");
        }
        if (!covered && !details.productIds().isEmpty()) {
            throw ProblemException.invalid(
                    "/coverage", "is NONE, but productIds names products: say PARTIAL or FULL");
        }
    }

    /** There is evidence of it. */
    void confirm(Instant now) {
        state.requireNext(NeedState.CONFIRMED);
        if (evidence.isEmpty()) {
            throw ProblemException.invalid("/evidence", "is empty: say first how you know (PATCH)");
        }
        go(NeedState.CONFIRMED, null, now);
        this.confirmedAt = now;
    }

    /** The client has what he needs from us. */
    void cover(@Nullable String note, Instant now) {
        state.requireNext(NeedState.COVERED);
        if (coverage != NeedCoverage.FULL) {
            throw ProblemException.invalid(
                    "/coverage",
                    "is %s: say first which products cover it whole (PATCH)".formatted(coverage));
        }
        close(NeedState.COVERED, note, now);
    }

    /** He will not have it from us. */
    void leaveUnmet(String why, Instant now) {
        close(NeedState.UNMET, why, now);
    }

    /** He does not need it. */
    void dismiss(String why, Instant now) {
        close(NeedState.OBSOLETE, why, now);
    }

    private void close(NeedState end, @Nullable String why, Instant now) {
        go(end, why, now);
        this.closedAt = now;
    }

    /** It must be looked at again; its evidence stays. */
    void reopen(String why, Instant now) {
        go(NeedState.IDENTIFIED, why, now);
        this.confirmedAt = null;
        this.closedAt = null;
    }

    private void go(NeedState next, @Nullable String why, Instant now) {
        state.requireNext(next);
        this.state = next;
        this.reason = why;
        this.changedAt = now;
    }

    /** Everything that can be said of it. */
    public NeedDetails details() {
        return new NeedDetails(
                accountId,
                category,
                subject,
                text,
                evidence,
                priority,
                neededBy,
                Amount.money(estimatedValue),
                quantity,
                ownerId,
                coverage,
                productIds,
                dealIds);
    }

    public NeedState state() {
        return state;
    }

    /** Why it is in its state; null where nobody said. */
    public @Nullable String reason() {
        return reason;
    }

    /** Since when there is evidence of it; null of what is not confirmed. */
    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    /** Since when nothing is to be sold for it; null of what is open. */
    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
