package org.setu.deal.quote;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.approval.Participants;
import org.setu.deal.deal.Deal;
import org.setu.deal.quote.QuoteState.Transition;
import org.setu.platform.entity.NumberSeries;
import org.setu.platform.entity.VisibleAggregate;
import org.setu.platform.problem.ProblemException;

/**
 * One version of an offer to a client, with the prices that it had when it was saved. It has a
 * visibility unit of its own: partners see it once it is sent, and nothing else of the deal.
 */
@Entity
@Table(name = "quote")
public class Quote extends VisibleAggregate {

    public static final NumberSeries NUMBERS = new NumberSeries("Q", "quote_number");

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(nullable = false, updatable = false)
    private int revision;

    @Column(name = "previous_id", updatable = false)
    private @Nullable UUID previousId;

    @Column(name = "deal_id", nullable = false, updatable = false)
    private UUID dealId;

    // Both follow the deal, by QuoteGrants: what is written from here could be old.
    @Column(name = "account_id", updatable = false)
    private @Nullable UUID accountId;

    @Column(name = "owner_id", nullable = false, updatable = false)
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private QuoteState state;

    @Embedded
    @AttributeOverride(name = "actor", column = @Column(name = "author_id"))
    @AttributeOverride(name = "represented", column = @Column(name = "author_for_id"))
    private Participants author;

    @Embedded
    @AttributeOverride(name = "actor", column = @Column(name = "priced_by_id"))
    @AttributeOverride(name = "represented", column = @Column(name = "priced_for_id"))
    private Participants pricedBy;

    @Embedded private QuoteContent content = new QuoteContent();

    @Embedded private @Nullable Addressee addressee;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Embedded private @Nullable Answer answer;

    @Embedded private @Nullable ContractOfQuote contract;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected Quote() {}

    /** The first version of an offer. */
    Quote(String number, Deal deal, PricedQuote priced, Participants author, Instant now) {
        this.number = number;
        this.revision = 1;
        this.dealId = deal.id();
        this.accountId = deal.accountId();
        this.ownerId = deal.ownerId();
        this.author = author;
        this.createdAt = now;
        price(priced, author, now);
    }

    /** The version after this one, whose place it takes. */
    Quote next(Deal deal, PricedQuote priced, Participants by, Instant now) {
        state.require(Transition.NEW_VERSION);
        if (contract != null && !contract.abandoned()) {
            throw ProblemException.conflict(
                    "A contract was asked for: it is changed there, or abandoned first.");
        }
        become(QuoteState.SUPERSEDED, now);
        Quote next = new Quote(number, deal, priced, by, now);
        next.revision = revision + 1;
        next.previousId = id();
        return next;
    }

    void change(PricedQuote priced, Participants by, Instant now) {
        state.require(Transition.CHANGE);
        price(priced, by, now);
    }

    private void price(PricedQuote priced, Participants by, Instant now) {
        this.pricedBy = by;
        content.take(dealId, priced);
        become(QuoteState.PRICED, now);
    }

    void submit(QuoteState next, Instant now) {
        require(Transition.SUBMIT, now);
        become(next, now);
    }

    void approve(Instant now) {
        require(Transition.APPROVE, now);
        become(QuoteState.APPROVED, now);
    }

    void refuse(Instant now) {
        state.require(Transition.REFUSE);
        become(QuoteState.DRAFT, now);
    }

    void send(Addressee to, Instant now) {
        require(Transition.SEND, now);
        this.addressee = to;
        this.sentAt = now;
        become(QuoteState.SENT, now);
    }

    void accept(Answer said) {
        require(Transition.ACCEPT, said.at());
        this.answer = said;
        become(QuoteState.ACCEPTED, said.at());
    }

    void reject(Answer said) {
        state.require(Transition.REJECT);
        this.answer = said;
        become(QuoteState.REJECTED, said.at());
    }

    void withdraw(Instant now) {
        state.require(Transition.WITHDRAW);
        become(QuoteState.WITHDRAWN, now);
    }

    /** Its last day has passed; true if that was news. */
    boolean expire(Instant now) {
        if (state != QuoteState.SENT || now.isBefore(content.expiresAt())) {
            return false;
        }
        become(QuoteState.EXPIRED, now);
        return true;
    }

    /**
     * A contract is to be made of it.
     *
     * @throws ProblemException if it is not accepted, or one was asked for already
     */
    public void requestContract(Instant now) {
        if (state != QuoteState.ACCEPTED) {
            throw QuoteRules.notAccepted(this);
        }
        if (contract != null && !contract.abandoned()) {
            throw QuoteRules.requestedBefore(contract);
        }
        this.contract = new ContractOfQuote(now, null, null, null);
        this.updatedAt = now;
    }

    /** How its contract stands; false if another contract has taken that one's place. */
    public boolean contractStands(UUID contractId, String contractNumber, String stands) {
        if (contract == null || (contract.id() != null && !contract.id().equals(contractId))) {
            return false;
        }
        this.contract =
                new ContractOfQuote(contract.requestedAt(), contractId, contractNumber, stands);
        return true;
    }

    private void require(Transition transition, Instant now) {
        state.require(transition);
        QuoteRules.requireInTime(this, transition, now);
    }

    private void become(QuoteState next, Instant now) {
        this.state = next;
        this.updatedAt = now;
    }

    /** Everyone who had a hand in it, also by being represented. */
    Set<UUID> hands() {
        Set<UUID> persons = new HashSet<>(author.persons());
        persons.addAll(pricedBy.persons());
        return persons;
    }

    /** The same, and whoever submitted it. */
    Set<UUID> hands(Participants submitted) {
        Set<UUID> persons = hands();
        persons.addAll(submitted.persons());
        return persons;
    }

    public String number() {
        return number;
    }

    /** Number and version, such as {@code Q-2026-000123 v2}. */
    public String label() {
        return number + " v" + revision;
    }

    /** Which version of the offer, from 1. */
    public int revision() {
        return revision;
    }

    public @Nullable UUID previousId() {
        return previousId;
    }

    public UUID dealId() {
        return dealId;
    }

    public @Nullable UUID accountId() {
        return accountId;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public QuoteState state() {
        return state;
    }

    public Participants author() {
        return author;
    }

    Participants pricedBy() {
        return pricedBy;
    }

    /** What is offered, at which prices, under which terms. */
    public QuoteContent content() {
        return content;
    }

    public @Nullable Addressee addressee() {
        return addressee;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable Answer answer() {
        return answer;
    }

    public @Nullable ContractOfQuote contract() {
        return contract;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
