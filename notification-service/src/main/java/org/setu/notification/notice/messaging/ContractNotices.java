package org.setu.notification.notice.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.notification.notice.Notice;
import org.setu.notification.notice.TakingNotice;
import org.setu.platform.inbox.FactConsumer;

/** What contract-service asks to tell people. */
@ApplicationScoped
class ContractNotices extends FactConsumer {

    ContractNotices(TakingNotice taking) {
        super("contract-notice");
        on(
                "org.setu.contract.notice.v1",
                fact -> taking.take(fact.id(), "contract", fact.actor(), fact.as(Notice.class)));
    }

    @Incoming("contract-notice")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
