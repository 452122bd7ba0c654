package org.setu.client.timeline.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.client.competitor.DealTold;
import org.setu.client.competitor.RecordingOutcomes;
import org.setu.client.reorder.RecordingPurchases;
import org.setu.client.timeline.RecordingEvents;
import org.setu.platform.inbox.FactConsumer;
import org.setu.platform.inbox.Received;

/**
 * Hears of deals and quotes. How deals ended goes to win and loss, and what was bought to those who
 * expect it again, in the same transaction: a second consumer would read and commit each of many
 * imported deals once more.
 */
@ApplicationScoped
class DealFacts extends FactConsumer {

    private final RecordingEvents events;
    private final RecordingOutcomes outcomes;
    private final RecordingPurchases purchases;

    DealFacts(RecordingEvents events, RecordingOutcomes outcomes, RecordingPurchases purchases) {
        super("deal-fact");
        this.events = events;
        this.outcomes = outcomes;
        this.purchases = purchases;
        List.of("opened", "moved", "held", "resumed")
                .forEach(what -> on("org.setu.deal." + what + ".v1", fact -> deal(what, fact)));
        List.of("won", "lost", "imported")
                .forEach(what -> on("org.setu.deal." + what + ".v1", fact -> ended(what, fact)));
        on("org.setu.deal.reopened.v1", this::reopened);
        List.of("sent", "accepted", "rejected", "expired", "withdrawn")
                .forEach(what ->
                        on("org.setu.deal.quote-" + what + ".v1", fact -> quote(what, fact)));
        List.of("approval-asked", "approval-given", "approval-refused", "contract-requested")
                .forEach(what -> on("org.setu.deal." + what + ".v1", fact -> quote(what, fact)));
    }

    private void ended(String what, Received fact) {
        fact.as(DealTold.class)
                .end()
                .filter(end -> outcomes.ended(fact.subjectId(), fact.version(), end))
                .ifPresent(
                        end -> fact.as(DealLines.class).record(fact.subjectId(), end, purchases));
        deal(what, fact);
    }

    private void reopened(Received fact) {
        if (outcomes.reopened(fact.subjectId(), fact.version())) {
            purchases.notWon(fact.subjectId());
        }
        deal("reopened", fact);
    }

    private void deal(String what, Received fact) {
        fact.as(DealNews.class)
                .happened(fact.subjectId(), Word.of(what), fact)
                .ifPresent(happened -> events.record(fact.id(), happened));
    }

    private void quote(String what, Received fact) {
        fact.as(QuoteNews.class)
                .happened(Word.of(what), fact)
                .ifPresent(happened -> events.record(fact.id(), happened));
    }

    @Incoming("deal-fact")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
