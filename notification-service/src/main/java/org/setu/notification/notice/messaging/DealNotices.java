package org.setu.notification.notice.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.notification.notice.Notice;
import org.setu.notification.notice.TakingNotice;
import org.setu.platform.inbox.FactConsumer;

/** What deal-service asks to tell people. */
@ApplicationScoped
class DealNotices extends FactConsumer {

    DealNotices(TakingNotice taking) {
        super("deal-notice");
        on(
                "org.setu.deal.notice.v1",
                fact -> taking.take(fact.id(), "deal", fact.actor(), fact.as(Notice.class)));
    }

    @Incoming("deal-notice")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
