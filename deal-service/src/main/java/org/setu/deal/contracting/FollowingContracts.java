package org.setu.deal.contracting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.AdvancingDeal;
import org.setu.deal.deal.ClosingDeal;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.DealState;
import org.setu.deal.deal.Deals;
import org.setu.deal.deal.ExpectingAmount;
import org.setu.deal.deal.HistoryKind;
import org.setu.deal.deal.Mention;
import org.setu.deal.deal.RecordingHistory;
import org.setu.deal.pipeline.WinRule;
import org.setu.deal.quote.Quote;
import org.setu.deal.quote.Quotes;
import org.setu.deal.quote.messaging.QuoteNotices;
import org.setu.platform.money.Money;

/** Lets deals follow their contracts. Runs as the system, in the transaction of the fact. */
@ApplicationScoped
public class FollowingContracts {

    private final Deals deals;
    private final Quotes quotes;
    private final RecordingHistory history;
    private final AdvancingDeal advancing;
    private final ClosingDeal closing;
    private final QuoteNotices notices;
    private final InstantSource clock;

    FollowingContracts(
            Deals deals,
            Quotes quotes,
            RecordingHistory history,
            AdvancingDeal advancing,
            ClosingDeal closing,
            QuoteNotices notices,
            InstantSource clock) {
        this.deals = deals;
        this.quotes = quotes;
        this.history = history;
        this.advancing = advancing;
        this.closing = closing;
        this.notices = notices;
        this.clock = clock;
    }

    /** There is a draft, or there will be none any more: then another one may be asked for. */
    public void moved(ContractFact contract) {
        UUID dealId = contract.dealId();
        if (dealId != null) {
            follow(contract);
            mention(deal(dealId), contract, contract.reason());
        }
    }

    /** The deal is won, if its pipeline says that it is won now and it has not ended. */
    public void signed(ContractFact contract) {
        UUID dealId = contract.dealId();
        if (dealId == null) {
            return;
        }
        Optional<Quote> quote = follow(contract);
        Deal deal = deal(dealId);
        Money total = contract.total();
        boolean wins = deal.pipeline().winRule() == WinRule.CONTRACT_SIGNED && alive(deal);
        if (!wins) {
            mention(deal, contract, null);
        } else if (total == null || !ExpectingAmount.fits(deal, total)) {
            mention(deal, contract, "Its total is not in the deal's currency: win it by hand.");
        } else {
            mention(deal, contract, null);
            win(deal, contract, total);
            quote.ifPresent(made -> notices.dealWon(deal, made, clock.instant()));
        }
    }

    private void win(Deal deal, ContractFact contract, Money total) {
        String note = contract.number() + " " + contract.state();
        if (deal.state() == DealState.ON_HOLD) {
            advancing.resume(deal, note);
        }
        closing.win(deal, total, closedOn(deal, contract.signedOn()), note);
    }

    /** The day of the signature, as far as it can be one on which this deal ended. */
    private LocalDate closedOn(Deal deal, @Nullable LocalDate signedOn) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate day = signedOn == null || signedOn.isAfter(today) ? today : signedOn;
        LocalDate engaged = deal.engagedOn();
        return engaged != null && day.isBefore(engaged) ? engaged : day;
    }

    private static boolean alive(Deal deal) {
        return switch (deal.state()) {
            case OPEN, ON_HOLD -> true;
            case WON, LOST -> false;
        };
    }

    private Optional<Quote> follow(ContractFact contract) {
        UUID quoteId = contract.quoteId();
        Optional<Quote> quote =
                quoteId == null ? Optional.empty() : quotes.findByIdOptional(quoteId);
        quote.ifPresent(made ->
                made.contractStands(contract.contractId(), contract.number(), contract.state()));
        return quote;
    }

    private void mention(Deal deal, ContractFact contract, @Nullable String note) {
        Instant now = clock.instant();
        Mention about = new Mention(contract.number(), contract.state());
        history.mention(deal, HistoryKind.CONTRACT, now, about, note);
    }

    /** It was asked for from here, so the deal must be here: an operator looks if it is not. */
    private Deal deal(UUID id) {
        return deals.findByIdOptional(id)
                .orElseThrow(() -> new IllegalStateException("there is no deal " + id));
    }
}
