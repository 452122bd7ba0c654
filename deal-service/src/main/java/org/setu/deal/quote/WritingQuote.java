package org.setu.deal.quote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.setu.deal.account.Accounts;
import org.setu.deal.approval.Participants;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.HistoryKind;
import org.setu.deal.deal.Mention;
import org.setu.deal.deal.RecordingHistory;
import org.setu.deal.quote.QuoteState.Transition;
import org.setu.deal.visibility.QuoteGrants;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.entity.Numbering;

/** Writes quotes and their versions; saving prices them. */
@ApplicationScoped
public class WritingQuote {

    private final Quotes quotes;
    private final Numbering numbering;
    private final QuoteApprovals approvals;
    private final PricingQuote pricing;
    private final QuoteGrants grants;
    private final DealsOfQuotes deals;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final RecordingHistory history;
    private final EntityManager entityManager;
    private final CurrentCaller caller;
    private final InstantSource clock;

    WritingQuote(
            Quotes quotes,
            Numbering numbering,
            QuoteApprovals approvals,
            PricingQuote pricing,
            QuoteGrants grants,
            DealsOfQuotes deals,
            Accounts accounts,
            StaffDirectory staff,
            RecordingHistory history,
            EntityManager entityManager,
            CurrentCaller caller,
            InstantSource clock) {
        this.quotes = quotes;
        this.numbering = numbering;
        this.approvals = approvals;
        this.pricing = pricing;
        this.grants = grants;
        this.deals = deals;
        this.accounts = accounts;
        this.staff = staff;
        this.history = history;
        this.entityManager = entityManager;
        this.caller = caller;
        this.clock = clock;
    }

    /** A first version, for an open deal. */
    public Quote write(Deal deal, QuoteDetails details) {
        QuoteRules.requireOpen(deal);
        Instant now = clock.instant();
        Participants author = Participants.of(caller.get());
        PricedQuote priced = pricing.price(details, deal, now);
        return keep(new Quote(numbering.next(Quote.NUMBERS), deal, priced, author, now), deal, now);
    }

    /**
     * Other lines, discounts or terms, at today's prices; an approval was for what it said before.
     */
    public void change(Quote quote, QuoteDetails details) {
        Deal deal = deals.of(quote);
        quote.state().require(Transition.CHANGE);
        QuoteRules.requireOpen(deal);
        Instant now = clock.instant();
        Participants by = Participants.of(caller.get());
        quote.change(pricing.price(details, deal, now), by, now);
        approvals.currentOf(quote).ifPresent(QuoteApproval::leaveBehind);
    }

    /**
     * A version that takes this one's place, at today's prices.
     *
     * @param validUntil its last day; that of this version if null
     */
    public Quote newVersion(Quote quote, @Nullable LocalDate validUntil) {
        Deal deal = deals.of(quote);
        quote.state().require(Transition.NEW_VERSION);
        QuoteRules.requireOpen(deal);
        Instant now = clock.instant();
        Participants by = Participants.of(caller.get());
        QuoteDetails details = quote.content().details();
        QuoteDetails wanted = validUntil == null ? details : details.until(validUntil);
        Quote next = quote.next(deal, pricing.price(wanted, deal, now), by, now);
        history.mention(
                deal,
                HistoryKind.QUOTE,
                now,
                new Mention(quote.label(), quote.state().name()),
                null);
        return keep(next, deal, now);
    }

    private Quote keep(Quote quote, Deal deal, Instant now) {
        // Neither the account's grants nor the owner's place change while they are copied.
        if (deal.accountId() != null) {
            var _ = accounts.heldStill(deal.accountId());
        }
        var _ = staff.heldStill(deal.ownerId());
        quotes.persistAndFlush(quote);
        grants.write(quote.id());
        history.mention(
                deal,
                HistoryKind.QUOTE,
                now,
                new Mention(quote.label(), quote.state().name()),
                null);
        // The deal is no longer what it was: an import that brought it cannot take it back.
        entityManager.lock(deal, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return quote;
    }
}
