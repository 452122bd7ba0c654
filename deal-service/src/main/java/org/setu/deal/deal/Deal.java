package org.setu.deal.deal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.DealState.Transition;
import org.setu.deal.external.ExternalId;
import org.setu.deal.pipeline.Pipeline;
import org.setu.deal.pipeline.PipelineStage;
import org.setu.platform.entity.NumberSeries;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.money.Money;

/**
 * A chance to sell. It follows its account's visibility while the account's owner works on it
 * without a team of its own; otherwise it has a unit of its own, whose grants include the
 * account's.
 */
@Entity
// Only what changed is written: consumers set words and unit of a deal without a new version.
@DynamicUpdate
@Table(name = "deal")
public class Deal extends VisibleAggregate {

    public static final NumberSeries NUMBERS = new NumberSeries("D", "deal_number");

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(nullable = false)
    private String name;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "owner_id", nullable = false)
    private UUID ownerId;

    @Column(name = "team_id")
    private @Nullable UUID teamId;

    // Configuration that everyone sees, so an association cannot lead to something hidden.
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pipeline_id", nullable = false)
    private Pipeline pipeline;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "stage_id", nullable = false)
    private PipelineStage stage;

    @Column(name = "stage_since", nullable = false)
    private Instant stageSince;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DealState state;

    @Embedded private Expectation expectation;

    @Column(name = "engaged_on")
    private @Nullable LocalDate engagedOn;

    @Embedded private @Nullable Ending ending;

    @Embedded private Origin origin;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Column(name = "search_text", nullable = false)
    private String searchText;

    @ElementCollection
    @CollectionTable(name = "deal_line", joinColumns = @JoinColumn(name = "deal_id"))
    @OrderColumn(name = "position")
    private List<DealLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "deal_external_id", joinColumns = @JoinColumn(name = "deal_id"))
    private Set<ExternalId> externalIds = new HashSet<>();

    protected Deal() {}

    private Deal(
            String number,
            Parties parties,
            DealDetails details,
            boolean estimated,
            Origin origin,
            Instant now) {
        this.number = number;
        this.origin = origin;
        this.state = DealState.OPEN;
        this.pipeline = parties.pipeline();
        this.stage = parties.stage();
        this.stageSince = now;
        describe(parties, details, estimated, now);
    }

    /** A deal that begins now. */
    static Deal open(String number, Parties parties, DealDetails details, Instant now) {
        return new Deal(
                number, parties, details, false, new Origin(DealRules.day(now), null, now), now);
    }

    /** A deal that another system knew before; if it has ended, the closing says how. */
    public static Deal imported(
            String number,
            Parties parties,
            DealDetails details,
            @Nullable Closing end,
            UUID importId,
            Instant now) {
        Origin origin = new Origin(details.engagedOn(), importId, now);
        Deal deal = new Deal(number, parties, details, true, origin, now);
        if (end != null) {
            deal.state = end.amount() == null ? DealState.LOST : DealState.WON;
            deal.ending = Ending.of(end);
        }
        return deal;
    }

    /** Takes over what a user says of it. */
    void change(Parties parties, DealDetails details, Instant now) {
        state.require(Transition.CHANGE);
        DealRules.requireSamePlace(this, details);
        boolean same = Objects.equals(DealRules.expected(details), expectedAmount());
        describe(parties, details, expectation.estimated() && same, now);
    }

    void expect(Money agreed, Instant now) {
        state.require(Transition.CHANGE);
        this.expectation = expectation.of(agreed);
        this.updatedAt = now;
    }

    /** Moves to another stage; tells how long the one before lasted. */
    Duration move(PipelineStage to, Instant now) {
        state.require(Transition.MOVE);
        DealRules.requireExit(this, stage, to);
        Duration lasted = Duration.between(stageSince, now);
        this.stage = to;
        this.stageSince = now;
        this.updatedAt = now;
        return lasted;
    }

    void hold(Instant now) {
        become(Transition.HOLD, DealState.ON_HOLD, now);
    }

    void resume(Instant now) {
        become(Transition.RESUME, DealState.OPEN, now);
    }

    void win(Closing end, Instant now) {
        end(Transition.WIN, DealState.WON, end, now);
    }

    void lose(Closing end, Instant now) {
        end(Transition.LOSE, DealState.LOST, end, now);
    }

    private void end(Transition transition, DealState next, Closing end, Instant now) {
        become(transition, next, now);
        DealRules.requireSoundEnd(this, end, DealRules.day(now));
        this.ending = Ending.of(end);
    }

    void reopen(Instant now) {
        become(Transition.REOPEN, DealState.OPEN, now);
        this.ending = null;
    }

    private void become(Transition transition, DealState next, Instant now) {
        state.require(transition);
        this.state = next;
        this.updatedAt = now;
    }

    private void describe(Parties parties, DealDetails details, boolean estimated, Instant now) {
        DealRules.requireSound(details);
        this.name = details.name();
        this.accountId = parties.account() == null ? null : parties.account().id();
        this.ownerId = parties.ownerId();
        this.teamId = details.teamId();
        this.expectation = Expectation.of(details, estimated);
        this.engagedOn = details.engagedOn();
        List<DealLine> wanted = details.lines().stream().map(DealLine::from).toList();
        if (!lines.equals(wanted)) {
            lines.clear();
            lines.addAll(wanted);
        }
        externalIds.retainAll(details.externalIds());
        externalIds.addAll(details.externalIds());
        this.searchText = DealRules.searchText(number, parties, details);
        this.updatedAt = now;
        follow(parties.unit(this, teamId));
    }

    /** The present state, as a user would say it. */
    public DealDetails details() {
        return new DealDetails(
                name,
                accountId,
                ownerId,
                teamId,
                pipeline.id(),
                stage.id(),
                expectedAmount(),
                expectation.closeDate(),
                engagedOn,
                lines.stream().map(DealLine::details).toList(),
                externalIds.stream().sorted(Comparator.comparing(ExternalId::system)).toList());
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public @Nullable UUID accountId() {
        return accountId;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public Pipeline pipeline() {
        return pipeline;
    }

    public PipelineStage stage() {
        return stage;
    }

    public Instant stageSince() {
        return stageSince;
    }

    public DealState state() {
        return state;
    }

    public @Nullable Money expectedAmount() {
        return expectation.money();
    }

    /** Whether nobody said it: it is the list price. */
    public boolean expectedEstimated() {
        return expectation.estimated();
    }

    public @Nullable LocalDate openedOn() {
        return origin.openedOn();
    }

    public @Nullable LocalDate engagedOn() {
        return engagedOn;
    }

    /** How it ended, or null while it has not. */
    public @Nullable Closing closing() {
        return Ending.closing(ending);
    }

    public Instant createdAt() {
        return origin.createdAt();
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
