package org.setu.client.plan;

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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.competitor.Swot;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/** A plan for one account and period; who sees the account and sells sees it. */
@Entity
public class AccountPlan extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    @Column(nullable = false)
    private LocalDate startsOn;

    @Column(nullable = false)
    private LocalDate endsOn;

    @Column(nullable = false)
    private String title;

    private @Nullable String summary;

    @Column(nullable = false)
    private UUID ownerId;

    @Column(nullable = false)
    private List<String> objectives;

    @Embedded private Swot swot;

    @ElementCollection
    @CollectionTable(
            name = "account_plan_spending",
            joinColumns = @JoinColumn(name = "account_plan_id"))
    @OrderColumn(name = "place")
    private List<KeptSpending> spending = new ArrayList<>();

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private PlanState state = PlanState.DRAFT;

    private @Nullable String reason;

    @Column(nullable = false, updatable = false)
    private int edition = 1;

    @Column(updatable = false)
    private @Nullable UUID revisionOf;

    @Column(nullable = false)
    private List<UUID> submittedBy = List.of();

    private @Nullable Instant submittedAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable UUID supersededBy;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected AccountPlan() {}

    /**
     * A plan that is being written.
     *
     * @param unit who sees the account
     */
    AccountPlan(PlanDetails details, UUID unit, Instant now) {
        follow(unit);
        this.accountId = details.accountId();
        this.createdAt = now;
        describe(details, now);
    }

    /** The next edition of this plan: a draft with the same content. */
    AccountPlan revised(Instant now) {
        if (state != PlanState.APPROVED) {
            throw ProblemException.illegalTransition(
                    "The plan is %s; only an approved one is revised.".formatted(state),
                    state.next().stream().map(Enum::name).toList());
        }
        AccountPlan next = new AccountPlan(details(), visibilityUnit(), now);
        next.edition = edition + 1;
        next.revisionOf = id();
        return next;
    }

    /** Replaces what is written in it. */
    void change(PlanDetails details, Instant now) {
        if (!details.accountId().equals(accountId)) {
            throw ProblemException.invalid("/accountId", "stays as it is: write another plan");
        }
        if (state != PlanState.DRAFT) {
            throw ProblemException.illegalTransition(
                    "The plan is %s; only a draft is changed.".formatted(state),
                    state.next().stream().map(Enum::name).toList());
        }
        describe(details, now);
    }

    private void describe(PlanDetails details, Instant now) {
        this.startsOn = details.startsOn();
        this.endsOn = details.endsOn();
        this.title = details.title();
        this.summary = details.summary();
        this.ownerId = details.ownerId();
        this.objectives = details.objectives();
        this.swot = details.swot();
        List<KeptSpending> lines = details.spending().stream().map(KeptSpending::of).toList();
        spending.clear();
        spending.addAll(lines);
        this.searchText = SearchText.of(title, summary, String.join(" ", objectives));
        this.changedAt = now;
    }

    /** Asks a sales head. */
    void submit(Set<UUID> by, Instant now) {
        go(PlanState.SUBMITTED, null, now);
        this.submittedBy = by.stream().sorted().toList();
        this.submittedAt = now;
    }

    /** It is worked by from now on. */
    void approve(UUID by, Instant now) {
        go(PlanState.APPROVED, null, now);
        decided(by, now);
    }

    /** It is not good enough. */
    void reject(UUID by, String why, Instant now) {
        go(PlanState.REJECTED, why, now);
        decided(by, now);
    }

    private void decided(UUID by, Instant now) {
        this.decidedBy = by;
        this.decidedAt = now;
    }

    /** It is written anew; why it was rejected stays until it is submitted. */
    void redraft(Instant now) {
        go(PlanState.DRAFT, reason, now);
        this.submittedBy = List.of();
        this.submittedAt = null;
        this.decidedBy = null;
        this.decidedAt = null;
    }

    /** Another one takes its place. */
    void giveWayTo(AccountPlan other, Instant now) {
        go(PlanState.SUPERSEDED, null, now);
        this.supersededBy = other.id();
    }

    private void go(PlanState next, @Nullable String why, Instant now) {
        state.requireNext(next);
        this.state = next;
        this.reason = why;
        this.changedAt = now;
    }

    /** Everything that is written in it. */
    public PlanDetails details() {
        return new PlanDetails(
                accountId,
                startsOn,
                endsOn,
                title,
                summary,
                ownerId,
                objectives,
                swot,
                spending.stream().map(KeptSpending::line).toList());
    }

    public UUID accountId() {
        return accountId;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public PlanState state() {
        return state;
    }

    /** Why it was rejected; null of what was not, or is submitted again. */
    public @Nullable String reason() {
        return reason;
    }

    /** Counts from 1; each revision is one more. */
    public int edition() {
        return edition;
    }

    /** From which plan it was made; null of a first edition. */
    public @Nullable UUID revisionOf() {
        return revisionOf;
    }

    /** Whoever submitted it, and whom he represented; empty of a draft. */
    public List<UUID> submittedBy() {
        return submittedBy;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable UUID decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** Which plan took its place. */
    public @Nullable UUID supersededBy() {
        return supersededBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
