package org.setu.deal.quote.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.approval.Participants;
import org.setu.deal.deal.Deal;
import org.setu.deal.deal.HistoryKind;
import org.setu.deal.deal.Mention;
import org.setu.deal.deal.RecordingHistory;
import org.setu.deal.quote.Quote;
import org.setu.deal.quote.messaging.QuoteFact.Offer;
import org.setu.deal.quote.messaging.QuoteFact.Party;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.event.Event;
import org.setu.platform.outbox.Outbox;

/** Tells what happened to quotes: in the deal's history, and on {@code setu.deal.fact}. */
@ApplicationScoped
public class QuoteFacts {

    private final Outbox outbox;
    private final RecordingHistory history;
    private final Naming naming;
    private final CurrentCaller caller;

    QuoteFacts(Outbox outbox, RecordingHistory history, Naming naming, CurrentCaller caller) {
        this.outbox = outbox;
        this.history = history;
        this.naming = naming;
        this.caller = caller;
    }

    /** One thing that happened to a quote; the deal is what it is about. */
    public void publish(
            QuoteHappening happened, Deal deal, Quote quote, Instant at, @Nullable String note) {
        Mention mention = new Mention(quote.label(), quote.state().name());
        history.mention(deal, HistoryKind.QUOTE, at, mention, note);
        UUID account = deal.accountId();
        QuoteFact fact =
                new QuoteFact(
                        at,
                        deal.id(),
                        deal.number(),
                        deal.name(),
                        account == null ? null : new Party(account, naming.account(account)),
                        party(deal.ownerId()),
                        Offer.of(quote),
                        by(),
                        note);
        outbox.append(Event.of(happened.type(), deal, fact));
    }

    private @Nullable Party by() {
        Caller who = caller.get();
        return who.staffId() == null ? null : party(Participants.of(who).actor());
    }

    private Party party(UUID person) {
        return new Party(person, naming.person(person));
    }
}
