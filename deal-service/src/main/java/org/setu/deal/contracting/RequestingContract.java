package org.setu.deal.contracting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.contact.Contact;
import org.setu.deal.contact.Contacts;
import org.setu.deal.contracting.messaging.ContractRequests;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.DealState;
import org.setu.deal.deal.HistoryKind;
import org.setu.deal.deal.Mention;
import org.setu.deal.deal.RecordingHistory;
import org.setu.deal.pipeline.WinRule;
import org.setu.deal.quote.Addressee;
import org.setu.deal.quote.Quote;
import org.setu.deal.quote.Quotes;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** Asks contract-service for a draft of what the client accepted; once per quote. */
@ApplicationScoped
public class RequestingContract {

    private final Quotes quotes;
    private final Contacts contacts;
    private final RecordingHistory history;
    private final ContractRequests requests;
    private final InstantSource clock;

    RequestingContract(
            Quotes quotes,
            Contacts contacts,
            RecordingHistory history,
            ContractRequests requests,
            InstantSource clock) {
        this.quotes = quotes;
        this.contacts = contacts;
        this.history = history;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * A contract is to be drafted.
     *
     * @throws ProblemException if the deal is not open, the quote is not accepted or has a contract
     *     already, or the account has no such contact
     */
    public RequestedContract request(Deal deal, ContractRequest wanted) {
        requireContractable(deal);
        UUID account = account(deal);
        Quote quote =
                quotes.findByIdOptional(wanted.quoteId())
                        .filter(one -> one.dealId().equals(deal.id()))
                        .orElseThrow(() ->
                                ProblemException.invalid(
                                        "/quoteId", "The deal has no such quote."));
        Instant now = clock.instant();
        quote.requestContract(now);
        RequestedContract requested =
                new RequestedContract(
                        now,
                        deal,
                        quote,
                        Objects.requireNonNullElse(wanted.language(), quote.content().language()),
                        wanted.templateCode(),
                        partner(wanted.partnerContactId(), account, quote));
        history.mention(
                deal,
                HistoryKind.CONTRACT,
                now,
                new Mention(quote.label(), "CONTRACT_REQUESTED"),
                null);
        requests.publish(requested);
        return requested;
    }

    /** Open; or won by the accepted quote, where the pipeline says so. */
    private static void requireContractable(Deal deal) {
        boolean wonByQuote =
                deal.state() == DealState.WON
                        && deal.pipeline().winRule() == WinRule.QUOTE_ACCEPTED;
        if (deal.state() != DealState.OPEN && !wonByQuote) {
            throw ProblemException.illegalTransition(
                    "The deal is %s; a contract is asked for while it is OPEN."
                            .formatted(deal.state()),
                    deal.state().allowed());
        }
    }

    private static UUID account(Deal deal) {
        UUID account = deal.accountId();
        if (account == null) {
            throw new ProblemException(
                    Problem.of(
                                    ProblemType.ILLEGAL_TRANSITION,
                                    "A contract has a partner: name the account of the deal first.")
                            .withAllowed(deal.state().allowed())
                            .withMissing(List.of("accountId")));
        }
        return account;
    }

    private @Nullable Addressee partner(@Nullable UUID wanted, UUID account, Quote quote) {
        if (wanted == null) {
            Addressee sentTo = quote.addressee();
            return sentTo == null || sentTo.contactId() == null ? null : sentTo;
        }
        Contact contact =
                contacts.ofAccount(wanted, account)
                        .orElseThrow(() ->
                                ProblemException.invalid(
                                        "/partnerContactId", "The account has no such contact."));
        return new Addressee(contact.id(), contact.name(), contact.email(), contact.language());
    }
}
