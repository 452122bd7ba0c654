package org.setu.contract.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.Contract;
import org.setu.contract.obligation.ObligationState.Transition;
import org.setu.contract.person.Side;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.money.Money;

/** What one side owes by a contract, by a day. Both sides see it. */
@Entity
@Table(name = "obligation")
public class Obligation extends VisibleAggregate {

    @Column(name = "contract_id", nullable = false, updatable = false)
    private UUID contractId;

    @Column(name = "contract_number", nullable = false, updatable = false)
    private String contractNumber;

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Side side;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    @Column(name = "time_zone", nullable = false, updatable = false)
    private String timeZone;

    @Column(updatable = false)
    private @Nullable BigDecimal amount;

    @Column(updatable = false)
    private @Nullable String currency;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ObligationState state = ObligationState.PLANNED;

    private @Nullable String reason;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected Obligation() {}

    Obligation(Contract contract, ObligationDetails details, Instant now) {
        details.requireSound();
        this.contractId = contract.id();
        this.contractNumber = contract.number();
        this.accountId = contract.account().id();
        this.side = details.side();
        this.title = details.title();
        this.dueOn = details.dueOn();
        this.timeZone = Objects.requireNonNull(details.timeZone());
        Money money = details.amount();
        this.amount = money == null ? null : money.amount().setScale(6);
        this.currency = money == null ? null : money.currencyCode();
        this.createdAt = now;
        follow(contract.visibilityUnit());
    }

    /** A step that somebody takes. */
    void step(Transition transition, @Nullable String why, Instant now) {
        this.state = state.after(transition);
        this.reason = why == null ? reason : why;
        if (transition != Transition.PART) {
            this.settledAt = now;
        }
    }

    /**
     * Falls due so many days before its day, and overdue when its day has ended where it counts.
     *
     * @return whether anything changed
     */
    boolean passTime(Instant now, int noticeDays) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(timeZone));
        ObligationState next =
                switch (state) {
                    case PLANNED, DUE, PARTIAL -> {
                        if (today.isAfter(dueOn)) {
                            yield ObligationState.OVERDUE;
                        }
                        boolean near = !today.isBefore(dueOn.minusDays(noticeDays));
                        yield state == ObligationState.PLANNED && near
                                ? ObligationState.DUE
                                : state;
                    }
                    case OVERDUE, FULFILLED, FULFILLED_LATE, WAIVED, CANCELLED, BREACHED -> state;
                };
        boolean changed = next != state;
        this.state = next;
        return changed;
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

    public Side side() {
        return side;
    }

    public String title() {
        return title;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** Where its day ends. */
    public String timeZone() {
        return timeZone;
    }

    public @Nullable Money amount() {
        return amount == null || currency == null
                ? null
                : new Money(amount, Currency.getInstance(currency));
    }

    public ObligationState state() {
        return state;
    }

    /** Why it was waived, cancelled or called breached. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Instant settledAt() {
        return settledAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
