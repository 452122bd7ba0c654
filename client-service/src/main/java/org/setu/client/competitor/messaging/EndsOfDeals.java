package org.setu.client.competitor.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.client.competitor.RecordingOutcomes;
import org.setu.platform.inbox.FactConsumer;
import org.setu.platform.inbox.Received;

/** Records how deals ended: those of our own, and those that another system has ended. */
@ApplicationScoped
class EndsOfDeals extends FactConsumer {

    EndsOfDeals(RecordingOutcomes recording) {
        super("deal-fact");
        on("org.setu.deal.won.v1", fact -> end(fact, recording));
        on("org.setu.deal.lost.v1", fact -> end(fact, recording));
        on("org.setu.deal.imported.v1", fact -> end(fact, recording));
        on(
                "org.setu.deal.reopened.v1",
                fact -> recording.reopened(fact.subjectId(), fact.version()));
    }

    private static void end(Received fact, RecordingOutcomes recording) {
        fact.as(DealTold.class)
                .end()
                .ifPresent(end -> recording.ended(fact.subjectId(), fact.version(), end));
    }

    @Incoming("deal-fact")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
