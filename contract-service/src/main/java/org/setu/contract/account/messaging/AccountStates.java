package org.setu.contract.account.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.contract.account.AccountRecord;
import org.setu.contract.account.Accounts;
import org.setu.platform.inbox.State;
import org.setu.platform.inbox.StateConsumer;

/** Accounts, as client-service publishes them. */
@ApplicationScoped
class AccountStates extends StateConsumer {

    private final Accounts accounts;

    AccountStates(Accounts accounts) {
        super("account", "account");
        this.accounts = accounts;
    }

    @Override
    protected void apply(State state) {
        accounts.keep(
                switch (state) {
                    case State.Current current -> current.as(AccountRecord.class);
                    case State.Erased erased ->
                            new AccountRecord(erased.id(), erased.version(), null, true, null);
                    case State.Merged merged ->
                            new AccountRecord(
                                    merged.id(), merged.version(), null, null, merged.into());
                });
    }

    @Incoming("account")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
