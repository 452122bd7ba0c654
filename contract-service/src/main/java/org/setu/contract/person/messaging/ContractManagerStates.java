package org.setu.contract.person.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.contract.person.ContractManagers;
import org.setu.contract.visibility.ContractGrants;
import org.setu.platform.inbox.State;
import org.setu.platform.inbox.StateConsumer;
import org.setu.platform.reference.StaffRecord;

/**
 * Who manages contracts, from the topic of staff: read once more beside the platform's own reader,
 * because contracts are granted by role here.
 */
@ApplicationScoped
class ContractManagerStates extends StateConsumer {

    private final ContractManagers managers;
    private final ContractGrants grants;

    ContractManagerStates(ContractManagers managers, ContractGrants grants) {
        super("contract-manager", "contract_manager");
        this.managers = managers;
        this.grants = grants;
    }

    @Override
    protected void apply(State state) {
        managers.keep(
                switch (state) {
                    case State.Current current -> current.as(StaffRecord.class);
                    case State.Erased _, State.Merged _ ->
                            StaffRecord.gone(state.id(), state.version());
                });
    }

    @Override
    protected void clear() {
        grants.forgetManagers();
        super.clear();
    }

    @Incoming("contract-manager")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
