package org.setu.notification.recipient.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.notification.recipient.ContactRecord;
import org.setu.notification.recipient.Contacts;
import org.setu.platform.inbox.State;
import org.setu.platform.inbox.StateConsumer;

/** Contacts, as client-service publishes them. */
@ApplicationScoped
class ContactStates extends StateConsumer {

    private final Contacts contacts;

    ContactStates(Contacts contacts) {
        super("contact", "contact");
        this.contacts = contacts;
    }

    @Override
    protected void apply(State state) {
        contacts.keep(
                switch (state) {
                    case State.Current current -> current.as(ContactRecord.class);
                    case State.Erased _, State.Merged _ ->
                            ContactRecord.gone(state.id(), state.version());
                });
    }

    @Incoming("contact")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
