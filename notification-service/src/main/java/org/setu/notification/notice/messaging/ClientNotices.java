package org.setu.notification.notice.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.notification.notice.Notice;
import org.setu.notification.notice.TakingNotice;
import org.setu.platform.inbox.FactConsumer;

/** What client-service asks to tell people. */
@ApplicationScoped
class ClientNotices extends FactConsumer {

    ClientNotices(TakingNotice taking) {
        super("client-notice");
        on(
                "org.setu.client.notice.v1",
                fact -> taking.take(fact.id(), "client", fact.actor(), fact.as(Notice.class)));
    }

    @Incoming("client-notice")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
