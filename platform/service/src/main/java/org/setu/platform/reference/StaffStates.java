package org.setu.platform.reference;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.platform.inbox.State;
import org.setu.platform.inbox.StateConsumer;

/**
 * Staff, as client-service publishes them; in every service whose configuration gives the channel
 * its topic.
 */
@ApplicationScoped
@IfBuildProperty(name = "mp.messaging.incoming.staff.topic", stringValue = "setu.client.staff")
class StaffStates extends StateConsumer {

    private final KeepingStaff keeping;

    StaffStates(KeepingStaff keeping) {
        super("staff", "staff_access");
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
