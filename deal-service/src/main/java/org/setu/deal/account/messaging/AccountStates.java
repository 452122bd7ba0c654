package org.setu.deal.account.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.deal.account.AccountRecord;
import org.setu.deal.account.KeepingAccounts;
import org.setu.platform.inbox.State;
import org.setu.platform.inbox.StateConsumer;

/** Accounts, as client-service publishes them. */
@ApplicationScoped
class AccountStates extends StateConsumer {

    private final KeepingAccounts keeping;

    AccountStates(KeepingAccounts keeping) {
        super("account", "account");
        this.keeping = keeping;
    }

    @Override
    protected void apply(State state) {
        keeping.keep(
                switch (state) {
                    case State.Current current -> current.as(AccountRecord.class);
                    case State.Erased erased -> AccountRecord.erased(erased.id(), erased.version());
                    case State.Merged merged ->
                            AccountRecord.merged(merged.id(), merged.version(), merged.into());
                });
    }

    @Incoming("account")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
