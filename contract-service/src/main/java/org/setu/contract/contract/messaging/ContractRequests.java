package org.setu.contract.contract.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.contract.contract.DraftingContract;
import org.setu.platform.inbox.FactConsumer;

/** Drafts the contracts that deals ask for, each once. */
@ApplicationScoped
class ContractRequests extends FactConsumer {

    ContractRequests(DraftingContract drafting) {
        super("deal-fact");
        on(
                "org.setu.deal.contract-requested.v1",
                fact -> drafting.draft(fact.as(ContractRequested.class).draft(fact.actor())));
    }

    @Incoming("deal-fact")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
