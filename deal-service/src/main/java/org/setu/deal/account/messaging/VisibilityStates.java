package org.setu.deal.account.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.deal.account.KeepingAccounts;
import org.setu.deal.account.VisibilityRecord;
import org.setu.deal.visibility.DealGrants;
import org.setu.platform.inbox.State;
import org.setu.platform.inbox.StateConsumer;

/** Who sees which account, as client-service publishes it. */
@ApplicationScoped
class VisibilityStates extends StateConsumer {

    private final KeepingAccounts keeping;
    private final DealGrants dealGrants;

    VisibilityStates(KeepingAccounts keeping, DealGrants dealGrants) {
        super("visibility", "account_visibility");
        this.keeping = keeping;
        this.dealGrants = dealGrants;
    }

    @Override
    protected void apply(State state) {
        keeping.keep(
                switch (state) {
                    case State.Current current -> current.as(VisibilityRecord.class);
                    case State.Erased _, State.Merged _ ->
                            new VisibilityRecord(state.id(), state.version(), null);
                });
    }

    /** Grants live in a table that deals share: only what comes from accounts is emptied. */
    @Override
    protected void clear() {
        super.clear();
        dealGrants.forgetAccounts();
    }

    @Incoming("visibility")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
