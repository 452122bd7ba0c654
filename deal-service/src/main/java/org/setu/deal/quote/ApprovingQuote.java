package org.setu.deal.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.approval.ApprovalLimits;
import org.setu.deal.approval.Approver;
import org.setu.deal.approval.FindingApprovers;
import org.setu.deal.approval.KeptLimits;
import org.setu.deal.approval.Participants;
import org.setu.deal.deal.Deal;
import org.setu.deal.quote.QuoteState.Transition;
import org.setu.deal.quote.messaging.QuoteFacts;
import org.setu.deal.quote.messaging.QuoteHappening;
import org.setu.deal.quote.messaging.QuoteNotices;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/**
 * Lets quotes pass whose discount is within the limit of whoever submits them, and has the others
 * approved. An approval is for exactly one content, and nobody gives it for his own.
 */
@ApplicationScoped
public class ApprovingQuote {

    private final QuoteApprovals approvals;
    private final KeptLimits limits;
    private final FindingApprovers finding;
    private final DealsOfQuotes deals;
    private final QuoteFacts facts;
    private final QuoteNotices notices;
    private final CurrentCaller currentCaller;
    private final InstantSource clock;

    ApprovingQuote(
            QuoteApprovals approvals,
            KeptLimits limits,
            FindingApprovers finding,
            DealsOfQuotes deals,
            QuoteFacts facts,
            QuoteNotices notices,
            CurrentCaller currentCaller,
            InstantSource clock) {
        this.approvals = approvals;
        this.limits = limits;
        this.finding = finding;
        this.deals = deals;
        this.facts = facts;
        this.notices = notices;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Asks whether it may be sent.
     *
     * @param note for those who are asked
     * @throws ProblemException if nobody is there who could approve it
     */
    public void submit(Quote quote, @Nullable String note) {
        Deal deal = deals.of(quote);
        quote.state().require(Transition.SUBMIT);
        QuoteRules.requireOpen(deal);
        Instant now = clock.instant();
        Caller caller = currentCaller.get();
        Participants who = Participants.of(caller);
        if (withinLimit(quote, caller, who)) {
            quote.submit(QuoteState.APPROVED, now);
            approvals.persist(QuoteApproval.withinLimit(quote, who, now));
            return;
        }
        List<Approver> approvers = approvers(quote, quote.hands(who));
        if (approvers.isEmpty()) {
            throw nobody(quote);
        }
        quote.submit(QuoteState.IN_APPROVAL, now);
        approvals.persist(QuoteApproval.ask(quote, who, now));
        facts.publish(QuoteHappening.APPROVAL_ASKED, deal, quote, now, note);
        notices.approvalAsked(deal, quote, approvers, note, now);
    }

    /** Exactly this content may be sent. */
    public void approve(Quote quote, @Nullable String note) {
        Instant now = clock.instant();
        quote.approve(now);
        decide(quote, ApprovalState.GIVEN, note, now);
    }

    /** It may not be sent like this; the author changes it. */
    public void refuse(Quote quote, String note) {
        Instant now = clock.instant();
        quote.refuse(now);
        decide(quote, ApprovalState.REFUSED, note, now);
    }

    private void decide(Quote quote, ApprovalState decision, @Nullable String note, Instant now) {
        QuoteApproval approval =
                approvals
                        .currentOf(quote)
                        .filter(asked -> asked.isFor(quote))
                        .orElseThrow(() ->
                                ProblemException.conflict("Its content was never submitted."));
        Caller caller = currentCaller.get();
        Participants who = Participants.of(caller);
        Set<UUID> hands = quote.hands(approval.asked());
        requireAuthority(quote, caller, who, hands);
        approval.decide(decision, who, note, now);
        Deal deal = deals.of(quote);
        boolean given = decision == ApprovalState.GIVEN;
        QuoteHappening happened =
                given ? QuoteHappening.APPROVAL_GIVEN : QuoteHappening.APPROVAL_REFUSED;
        facts.publish(happened, deal, quote, now, note);
        notices.approvalDecided(deal, quote, happened, hands, note, now);
    }

    /** His own within his limit; or, within his limit too, what he had no hand in. */
    private boolean withinLimit(Quote quote, Caller caller, Participants who) {
        boolean covered = limits.current().cover(caller.roles(), quote.content().discountPercent());
        return covered && (who.equals(quote.pricedBy()) || !who.areAmong(quote.hands()));
    }

    private void requireAuthority(Quote quote, Caller caller, Participants who, Set<UUID> hands) {
        BigDecimal discount = quote.content().discountPercent();
        ApprovalLimits current = limits.current();
        List<String> roles = current.rolesFor(discount);
        if (who.areAmong(hands)) {
            throw refusal(
                    "Nobody approves his own: you, or whom you represent, had a hand in this quote.",
                    roles,
                    approvers(quote, hands));
        }
        if (!current.cover(caller.roles(), discount)) {
            throw refusal(
                    "Your limit does not cover a discount of %s %%."
                            .formatted(discount.toPlainString()),
                    roles,
                    approvers(quote, hands));
        }
    }

    private List<Approver> approvers(Quote quote, Set<UUID> hands) {
        List<String> roles = limits.current().rolesFor(quote.content().discountPercent());
        return roles.isEmpty() ? List.of() : finding.of(quote.visibilityUnit(), roles, hands);
    }

    private static ProblemException refusal(
            String detail, List<String> roles, List<Approver> approvers) {
        return new ProblemException(
                Problem.of(ProblemType.FORBIDDEN, detail)
                        .withWhoCan(roles)
                        .withMissing(
                                approvers.stream()
                                        .map(approver -> "approval by " + approver.name())
                                        .toList()));
    }

    private ProblemException nobody(Quote quote) {
        BigDecimal discount = quote.content().discountPercent();
        return new ProblemException(
                Problem.of(
                                ProblemType.ILLEGAL_TRANSITION,
                                "Nobody who sees this quote may approve a discount of %s %%: give"
                                                .formatted(discount.toPlainString())
                                        + " less, or have an administrator raise a limit.")
                        .withAllowed(quote.state().allowed())
                        .withMissing(List.of("an approver"))
                        .withWhoCan(limits.current().rolesFor(discount)));
    }
}
