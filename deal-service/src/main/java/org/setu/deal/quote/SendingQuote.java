package org.setu.deal.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.contact.Contact;
import org.setu.deal.contact.Contacts;
import org.setu.deal.deal.Deal;
import org.setu.deal.quote.QuoteState.Transition;
import org.setu.deal.quote.messaging.QuoteFacts;
import org.setu.deal.quote.messaging.QuoteHappening;
import org.setu.deal.quote.messaging.QuoteNotices;
import org.setu.deal.visibility.QuoteGrants;
import org.setu.platform.problem.ProblemException;

/** Sends approved quotes to clients, and takes them back. */
@ApplicationScoped
public class SendingQuote {

    private final Quotes quotes;
    private final QuoteApprovals approvals;
    private final Contacts contacts;
    private final QuoteGrants grants;
    private final DealsOfQuotes deals;
    private final QuoteFacts facts;
    private final QuoteNotices notices;
    private final InstantSource clock;

    SendingQuote(
            Quotes quotes,
            QuoteApprovals approvals,
            Contacts contacts,
            QuoteGrants grants,
            DealsOfQuotes deals,
            QuoteFacts facts,
            QuoteNotices notices,
            InstantSource clock) {
        this.quotes = quotes;
        this.approvals = approvals;
        this.contacts = contacts;
        this.grants = grants;
        this.deals = deals;
        this.facts = facts;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * From now on the client's partner sees it.
     *
     * @param contactId somebody of the deal's account, or null if an address is given
     * @param email where to, or null for the contact's own address
     * @throws ProblemException if the account has no such contact, or there is nowhere to send it
     */
    public void send(Quote quote, @Nullable UUID contactId, @Nullable String email) {
        Deal deal = deals.of(quote);
        quote.state().require(Transition.SEND);
        QuoteRules.requireOpen(deal);
        Instant now = clock.instant();
        if (approvals.currentOf(quote).filter(one -> one.isFor(quote)).isEmpty()) {
            throw ProblemException.conflict("Its content was never approved.");
        }
        Addressee to = addressee(deal, contactId, email);
        quote.send(to, now);
        quotes.flush();
        grants.write(quote.id());
        facts.publish(QuoteHappening.QUOTE_SENT, deal, quote, now, null);
        notices.quoteSent(deal, quote, to, now);
    }

    /** The client did not answer, and the offer no longer holds. */
    public void withdraw(Quote quote, @Nullable String note) {
        Instant now = clock.instant();
        quote.withdraw(now);
        facts.publish(QuoteHappening.QUOTE_WITHDRAWN, deals.of(quote), quote, now, note);
    }

    private Addressee addressee(Deal deal, @Nullable UUID contactId, @Nullable String email) {
        if (contactId == null) {
            if (email == null) {
                throw ProblemException.invalid("/contactId", "is required, or else email");
            }
            return new Addressee(null, null, email, null);
        }
        UUID account = deal.accountId();
        if (account == null) {
            throw ProblemException.invalid(
                    "/contactId", "The deal has no account: name its account, or send email.");
        }
        Contact contact =
                contacts.ofAccount(contactId, account)
                        .orElseThrow(() ->
                                ProblemException.invalid(
                                        "/contactId", "The account has no such contact."));
        String address = email == null ? contact.email() : email;
        if (address == null) {
            throw ProblemException.invalid("/email", "is required: the contact has no address");
        }
        return new Addressee(contact.id(), contact.name(), address, contact.language());
    }
}
