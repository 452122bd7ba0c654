package org.setu.deal.staff.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.deal.staff.KeepingStaff;
import org.setu.deal.staff.StaffRecord;
import org.setu.platform.inbox.State;
import org.setu.platform.inbox.StateConsumer;

/** Staff, as client-service publishes them. */
@ApplicationScoped
class StaffStates extends StateConsumer {

    private final KeepingStaff keeping;

    StaffStates(KeepingStaff keeping) {
        super("staff", "staff_member", "staff_access");
        this.keeping = keeping;
    }

    @Override
    protected void apply(State state) {
        keeping.keep(
                switch (state) {
                    case State.Current current -> current.as(StaffRecord.class);
                    case State.Erased _, State.Merged _ ->
                            StaffRecord.gone(state.id(), state.version());
                });
    }

    @Incoming("staff")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
