package org.setu.client.tradeevent;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Amount;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.entity.NumberSeries;
import org.setu.platform.money.Money;
import org.setu.platform.paging.SearchText;
import org.setu.platform.problem.ProblemException;

/** An exhibition, a fair, a presentation: something to which clients are invited. */
@Entity
@VisibleToAll(because = "all of us know where we show ourselves; it says nothing of any client")
public class TradeEvent extends Aggregate {

    public static final NumberSeries NUMBERS = new NumberSeries("E", "trade_event_number");

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private TradeEventKind kind;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private TradeEventState state = TradeEventState.PLANNED;

    private @Nullable String reason;

    @Embedded private @Nullable Venue venue;

    @Embedded private EventDays days;

    @Column(nullable = false)
    private UUID ownerId;

    @Column(nullable = false)
    private List<UUID> team;

    @Column(nullable = false)
    private List<String> hosts;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "budget_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "budget_currency"))
    private @Nullable Amount budget;

    @ElementCollection
    @CollectionTable(name = "trade_event_cost", joinColumns = @JoinColumn(name = "trade_event_id"))
    @OrderColumn(name = "place")
    private List<KeptCost> costs = new ArrayList<>();

    private @Nullable Integer capacity;

    private @Nullable String description;

    @Column(nullable = false)
    private List<String> languages;

    @Column(nullable = false)
    private String searchText;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected TradeEvent() {}

    TradeEvent(String number, TradeEventDetails details, Instant now) {
        this.number = number;
        this.createdAt = now;
        describe(details, now);
    }

    /** Replaces what is said of it; costs come in after it was held, too. */
    void change(TradeEventDetails details, Instant now) {
        if (state.isOver()) {
            throw ProblemException.illegalTransition(
                    "The event is %s; nothing is changed any more.".formatted(state), List.of());
        }
        if (state == TradeEventState.HELD && !details.days().hasBegun(now)) {
            throw ProblemException.invalid(
                    "/startsOn", "must not be in the future: the event is HELD");
        }
        describe(details, now);
    }

    private void describe(TradeEventDetails details, Instant now) {
        List<CostLine> before = costLines();
        this.name = details.name();
        this.kind = details.kind();
        this.venue = details.venue();
        this.days = details.days();
        this.ownerId = details.ownerId();
        this.team = details.team();
        this.hosts = details.hosts();
        this.budget = Amount.of(details.budget());
        if (!before.equals(details.costs())) {
            costs.clear();
            details.costs().forEach(line -> costs.add(KeptCost.of(line)));
        }
        this.capacity = details.capacity();
        this.description = details.description();
        this.languages = details.languages();
        this.searchText =
                SearchText.of(
                        number,
                        name,
                        details.venue().name(),
                        details.venue().city(),
                        description,
                        String.join(" ", hosts));
        this.changedAt = now;
    }

    /** Invitations go out. */
    void open(Instant now) {
        go(TradeEventState.OPEN, now);
    }

    /** It took place. */
    void hold(Instant now) {
        state.requireNext(TradeEventState.HELD);
        requireBegun(now);
        go(TradeEventState.HELD, now);
    }

    /** All that came of it is known. */
    void close(Instant now) {
        go(TradeEventState.CLOSED, now);
    }

    /** It does not take place. */
    void cancel(String why, Instant now) {
        go(TradeEventState.CANCELLED, now);
        this.reason = why;
    }

    private void go(TradeEventState next, Instant now) {
        state.requireNext(next);
        this.state = next;
        this.changedAt = now;
    }

    /**
     * Checks that guests are invited and answer.
     *
     * @throws ProblemException (409) naming the steps of the event that are allowed
     */
    void requireInviting() {
        requireIn("guests are invited and answer while it is OPEN", TradeEventState.OPEN);
    }

    /**
     * Checks that guests come.
     *
     * @throws ProblemException (409) if it is too early, or too late
     */
    void requireReceiving(Instant now) {
        requireIn(
                "who came is written down while it is OPEN or HELD",
                TradeEventState.OPEN,
                TradeEventState.HELD);
        requireBegun(now);
    }

    /** Checks that it took place and is still worked on. */
    void requireHeld() {
        requireIn("what follows it is planned while it is HELD", TradeEventState.HELD);
    }

    private void requireIn(String rule, TradeEventState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw ProblemException.illegalTransition(
                    "The event is %s; %s.".formatted(state, rule),
                    state.next().stream().map(Enum::name).toList());
        }
    }

    private void requireBegun(Instant now) {
        if (!days.hasBegun(now)) {
            throw ProblemException.illegalTransition(
                    "The event begins on %s (%s).".formatted(days.startsOn(), days.timeZone()),
                    List.of());
        }
    }

    /** Everything that can be said of it. */
    public TradeEventDetails details() {
        return new TradeEventDetails(
                name,
                kind,
                Objects.requireNonNullElse(venue, Venue.NOWHERE),
                days,
                ownerId,
                team,
                hosts,
                Amount.money(budget),
                costLines(),
                capacity,
                description,
                languages);
    }

    private List<CostLine> costLines() {
        Money money = Amount.money(budget);
        return money == null
                ? List.of()
                : costs.stream().map(cost -> cost.in(money.currencyCode())).toList();
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public TradeEventState state() {
        return state;
    }

    /** Why it is cancelled; null if it is not. */
    public @Nullable String reason() {
        return reason;
    }

    public EventDays days() {
        return days;
    }

    /** How many persons there is room for; null: as many as like. */
    @Nullable Integer capacity() {
        return capacity;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
