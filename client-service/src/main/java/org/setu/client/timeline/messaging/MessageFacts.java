package org.setu.client.timeline.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.client.timeline.RecordingEvents;
import org.setu.platform.inbox.FactConsumer;

/** Hears what became of messages to clients. */
@ApplicationScoped
class MessageFacts extends FactConsumer {

    MessageFacts(RecordingEvents events) {
        super("notification-fact");
        List.of("delivered", "bounced", "suppressed", "unknown")
                .forEach(what ->
                        on(
                                "org.setu.notification." + what + ".v1",
                                fact ->
                                        fact.as(MessageNews.class)
                                                .happened(Word.of(what), fact)
                                                .ifPresent(happened ->
                                                        events.record(fact.id(), happened))));
    }

    @Incoming("notification-fact")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
