package org.setu.contract.order;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.Contract;
import org.setu.contract.contract.ContractRules;
import org.setu.contract.order.OrderState.Transition;
import org.setu.platform.entity.NumberSeries;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.money.Money;

/** Calls off what a contract promises, at its prices. Both sides see it. */
@Entity
@Table(name = "call_off")
public class Order extends VisibleAggregate {

    public static final NumberSeries NUMBERS = new NumberSeries("O", "order_number");

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(name = "contract_id", nullable = false, updatable = false)
    private UUID contractId;

    @Column(name = "contract_number", nullable = false, updatable = false)
    private String contractNumber;

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrderState state = OrderState.PLACED;

    @ElementCollection
    @CollectionTable(name = "call_off_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "call_off_external_id", joinColumns = @JoinColumn(name = "order_id"))
    private Set<OrderKey> externalIds = new HashSet<>();

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(name = "time_zone", nullable = false)
    private String timeZone;

    @Column(nullable = false)
    private boolean overdue;

    private @Nullable String reason;

    @Column(name = "placed_by", nullable = false, updatable = false)
    private String placedBy;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Column(name = "search_text", nullable = false)
    private String searchText;

    protected Order() {}

    Order(String number, Contract contract, OrderDetails details, String placedBy, Instant now) {
        this.number = number;
        this.contractId = contract.id();
        this.contractNumber = contract.number();
        this.accountId = contract.account().id();
        this.placedBy = placedBy;
        this.createdAt = now;
        describe(contract, details, now);
        follow(contract.visibilityUnit());
    }

    /** Orders something else; possible until it is confirmed. */
    void change(Contract contract, OrderDetails details, Instant now) {
        state.require(Transition.CHANGE);
        describe(contract, details, now);
    }

    private void describe(Contract contract, OrderDetails details, Instant now) {
        ContractRules.requireSensible("/dueOn", details.dueOn());
        List<OrderLine> wanted = OrderRules.lines(contract, details);
        if (!lines.equals(wanted)) {
            lines.clear();
            lines.addAll(wanted);
        }
        Set<OrderKey> keys = OrderRules.keys(accountId, details);
        externalIds.retainAll(keys);
        externalIds.addAll(keys);
        this.dueOn = details.dueOn();
        this.timeZone = OrderRules.zone(details.timeZone());
        this.overdue = false;
        this.updatedAt = now;
        this.searchText = OrderRules.searchText(this, contract, details);
    }

    void confirm(Instant now) {
        become(Transition.CONFIRM, OrderState.CONFIRMED, now);
    }

    void reject(String why, Instant now) {
        become(Transition.REJECT, OrderState.REJECTED, now);
        this.reason = why;
    }

    void start(Instant now) {
        become(Transition.START, OrderState.IN_FULFILMENT, now);
    }

    /** So much more of each product arrived; all that is open if nothing is named. */
    void deliver(Map<UUID, BigDecimal> arrived, Instant now) {
        state.require(Transition.DELIVER);
        OrderRules.requireOpen(lines, arrived);
        lines.replaceAll(line ->
                line.deliver(
                        arrived.isEmpty()
                                ? line.open()
                                : arrived.getOrDefault(line.productId(), BigDecimal.ZERO)));
        boolean complete = lines.stream().allMatch(OrderLine::complete);
        this.state = complete ? OrderState.DELIVERED : OrderState.PARTIALLY_DELIVERED;
        this.updatedAt = now;
    }

    void close(Instant now) {
        become(Transition.CLOSE, OrderState.CLOSED, now);
    }

    void cancel(String why, Instant now) {
        become(Transition.CANCEL, OrderState.CANCELLED, now);
        this.reason = why;
    }

    private void become(Transition transition, OrderState next, Instant now) {
        state.require(transition);
        this.state = next;
        this.updatedAt = now;
    }

    /** Becomes late when its day has ended where it counts; tells whether it just did. */
    boolean passTime(Instant now) {
        boolean late =
                state.awaitsDelivery()
                        && LocalDate.ofInstant(now, ZoneId.of(timeZone)).isAfter(dueOn);
        boolean changed = late && !overdue;
        this.overdue = overdue || late;
        return changed;
    }

    public String number() {
        return number;
    }

    public UUID contractId() {
        return contractId;
    }

    public String contractNumber() {
        return contractNumber;
    }

    public UUID accountId() {
        return accountId;
    }

    public OrderState state() {
        return state;
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public Money total() {
        return lines.stream().map(OrderLine::net).reduce(Money::plus).orElseThrow();
    }

    public List<ExternalId> externalIds() {
        return externalIds.stream()
                .map(OrderKey::key)
                .sorted(Comparator.comparing(ExternalId::system))
                .toList();
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public String timeZone() {
        return timeZone;
    }

    /** Whether the delivery was not complete in time. */
    public boolean overdue() {
        return overdue;
    }

    public @Nullable String reason() {
        return reason;
    }

    public String placedBy() {
        return placedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
