package org.setu.client.timeline.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.client.timeline.RecordingEvents;
import org.setu.platform.inbox.FactConsumer;

/** Hears of contracts, what they oblige to, and orders. */
@ApplicationScoped
class ContractFacts extends FactConsumer {

    ContractFacts(RecordingEvents events) {
        super("contract-fact");
        List.of(
                        "drafted",
                        "sent-to-negotiation",
                        "disagreement-raised",
                        "disagreement-settled",
                        "approved",
                        "sent-to-sign",
                        "signed",
                        "activated",
                        "abandoned")
                .forEach(what ->
                        on(
                                "org.setu.contract." + what + ".v1",
                                fact ->
                                        events.record(
                                                fact.id(),
                                                fact.as(ContractNews.class)
                                                        .happened(Word.of(what), fact))));
        List.of("due", "overdue")
                .forEach(what ->
                        on(
                                "org.setu.contract.obligation-" + what + ".v1",
                                fact -> {
                                    ContractNews news = fact.as(ContractNews.class);
                                    events.record(
                                            fact.id(),
                                            news.ofObligation(
                                                    Word.of(what),
                                                    Objects.requireNonNull(news.obligation()),
                                                    fact));
                                }));
        List.of("placed", "late", "delivered")
                .forEach(what ->
                        on(
                                "org.setu.contract.order-" + what + ".v1",
                                fact -> {
                                    ContractNews news = fact.as(ContractNews.class);
                                    events.record(
                                            fact.id(),
                                            news.ofOrder(
                                                    Word.of(what),
                                                    Objects.requireNonNull(news.order()),
                                                    fact));
                                }));
    }

    @Incoming("contract-fact")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
