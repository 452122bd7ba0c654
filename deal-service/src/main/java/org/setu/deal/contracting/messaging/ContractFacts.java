package org.setu.deal.contracting.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.deal.contracting.ContractFact;
import org.setu.deal.contracting.FollowingContracts;
import org.setu.platform.inbox.FactConsumer;

/** What happens to contracts, as contract-service tells it. */
@ApplicationScoped
class ContractFacts extends FactConsumer {

    ContractFacts(FollowingContracts following) {
        super("contract-fact");
        on("org.setu.contract.drafted.v1", fact -> following.moved(fact.as(ContractFact.class)));
        on("org.setu.contract.abandoned.v1", fact -> following.moved(fact.as(ContractFact.class)));
        on("org.setu.contract.signed.v1", fact -> following.signed(fact.as(ContractFact.class)));
    }

    @Incoming("contract-fact")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
