package org.setu.deal.quote;

import java.time.Instant;
import java.util.List;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.DealState;
import org.setu.deal.quote.QuoteState.Transition;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** What must hold of a quote and its deal, beyond single fields and states. */
final class QuoteRules {

    private QuoteRules() {}

    /** Offers are written and sent while the deal is open. */
    static void requireOpen(Deal deal) {
        if (deal.state() != DealState.OPEN) {
            throw ProblemException.illegalTransition(
                    "The deal is %s; offers are made while it is OPEN.".formatted(deal.state()),
                    deal.state().allowed());
        }
    }

    /** The client's answer counts while the deal has not ended. */
    static void requireAlive(Deal deal) {
        switch (deal.state()) {
            case OPEN, ON_HOLD -> {}
            case WON, LOST ->
                    throw ProblemException.conflict(
                            "The deal has ended: ask the account manager for a new offer.");
        }
    }

    /** After its last day, an offer goes no further. */
    static void requireInTime(Quote quote, Transition transition, Instant now) {
        if (!now.isBefore(quote.content().expiresAt())) {
            throw new ProblemException(
                    Problem.of(
                                    ProblemType.ILLEGAL_TRANSITION,
                                    "Its last day, %s in %s, has passed."
                                            .formatted(
                                                    quote.content().validUntil(),
                                                    quote.content().timeZone()))
                            .withAllowed(
                                    quote.state().allowed().stream()
                                            .filter(word -> !word.equals(transition.word()))
                                            .toList())
                            .withMissing(List.of("validUntil")));
        }
    }

    static ProblemException notAccepted(Quote quote) {
        return new ProblemException(
                Problem.of(
                                ProblemType.ILLEGAL_TRANSITION,
                                "A contract is made of an accepted quote; %s is %s."
                                        .formatted(quote.number(), quote.state()))
                        .withAllowed(quote.state().allowed())
                        .withMissing(List.of("an accepted quote")));
    }

    static ProblemException requestedBefore(ContractOfQuote contract) {
        return ProblemException.conflict(
                contract.number() == null
                        ? "A contract was asked for already, at %s."
                                .formatted(contract.requestedAt())
                        : "A contract was asked for already: %s, %s."
                                .formatted(contract.number(), contract.state()));
    }
}
