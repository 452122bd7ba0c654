package org.setu.deal.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.AdvancingDeal;
import org.setu.deal.deal.ClosingDeal;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.DealState;
import org.setu.deal.deal.ExpectingAmount;
import org.setu.deal.pipeline.WinRule;
import org.setu.deal.quote.QuoteState.Transition;
import org.setu.deal.quote.messaging.QuoteFacts;
import org.setu.deal.quote.messaging.QuoteHappening;
import org.setu.deal.quote.messaging.QuoteNotices;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** Takes the client's answer to a quote: from his partner login, or from staff with evidence. */
@ApplicationScoped
public class AnsweringQuote {

    private final Quotes quotes;
    private final DealsOfQuotes deals;
    private final ExpectingAmount expecting;
    private final AdvancingDeal advancing;
    private final ClosingDeal closing;
    private final QuoteFacts facts;
    private final QuoteNotices notices;
    private final CurrentCaller caller;
    private final InstantSource clock;

    AnsweringQuote(
            Quotes quotes,
            DealsOfQuotes deals,
            ExpectingAmount expecting,
            AdvancingDeal advancing,
            ClosingDeal closing,
            QuoteFacts facts,
            QuoteNotices notices,
            CurrentCaller caller,
            InstantSource clock) {
        this.quotes = quotes;
        this.deals = deals;
        this.expecting = expecting;
        this.advancing = advancing;
        this.closing = closing;
        this.facts = facts;
        this.notices = notices;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The client takes the offer; the deal is expected to bring its total, or is won if its
     * pipeline says so.
     *
     * @param note what he said; required from staff
     * @param evidence how it is known; required from staff
     * @throws ProblemException if the deal goes by another accepted quote, or has ended
     */
    public void accept(Quote quote, @Nullable String note, @Nullable String evidence) {
        quote.state().require(Transition.ACCEPT);
        Answer answer = answer(null, note, evidence);
        Deal deal = deals.of(quote);
        QuoteRules.requireAlive(deal);
        quotes.acceptedOf(deal.id())
                .ifPresent(other -> {
                    throw ProblemException.conflict(
                            "%s is accepted already: make a new version of it first."
                                    .formatted(other.label()));
                });
        quote.accept(answer);
        facts.publish(QuoteHappening.QUOTE_ACCEPTED, deal, quote, answer.at(), note);
        expecting.expect(deal, quote.content().total(), quote.label() + " ACCEPTED");
        boolean wins = deal.pipeline().winRule() == WinRule.QUOTE_ACCEPTED;
        if (wins) {
            win(deal, quote);
        }
        notices.answered(deal, quote, QuoteHappening.QUOTE_ACCEPTED, answer);
        if (wins) {
            notices.dealWon(deal, quote, answer.at());
        }
    }

    /** The client does not take the offer. */
    public void reject(
            Quote quote, String reason, @Nullable String note, @Nullable String evidence) {
        quote.state().require(Transition.REJECT);
        Answer answer = answer(reason, note, evidence);
        Deal deal = deals.of(quote);
        quote.reject(answer);
        facts.publish(QuoteHappening.QUOTE_REJECTED, deal, quote, answer.at(), reason);
        notices.answered(deal, quote, QuoteHappening.QUOTE_REJECTED, answer);
    }

    private void win(Deal deal, Quote quote) {
        String note = quote.label() + " ACCEPTED";
        if (deal.state() == DealState.ON_HOLD) {
            advancing.resume(deal, note);
        }
        closing.win(deal, quote.content().total(), null, note);
    }

    private Answer answer(
            @Nullable String reason, @Nullable String note, @Nullable String evidence) {
        Caller who = caller.get();
        Instant now = clock.instant();
        if (!who.has(Roles.PARTNER)) {
            requireEvidence(note, evidence);
        }
        return new Answer(now, who.actor(), reason, note, evidence);
    }

    private static void requireEvidence(@Nullable String note, @Nullable String evidence) {
        List<FieldProblem> errors = new ArrayList<>();
        if (note == null) {
            errors.add(FieldProblem.at("/note", "is required on the client's behalf"));
        }
        if (evidence == null) {
            errors.add(
                    FieldProblem.at(
                            "/evidence",
                            "is required on the client's behalf: say how it is known"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
