package org.setu.notification.recipient.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.notification.recipient.LoginRecord;
import org.setu.notification.recipient.Logins;
import org.setu.platform.inbox.State;
import org.setu.platform.inbox.StateConsumer;

/** Logins, as client-service publishes them. */
@ApplicationScoped
class LoginStates extends StateConsumer {

    private final Logins logins;

    LoginStates(Logins logins) {
        super("login", "login");
        this.logins = logins;
    }

    @Override
    protected void apply(State state) {
        logins.keep(
                switch (state) {
                    case State.Current current -> current.as(LoginRecord.class);
                    case State.Erased _, State.Merged _ ->
                            LoginRecord.gone(state.id(), state.version());
                });
    }

    @Incoming("login")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
