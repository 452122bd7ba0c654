package org.setu.platform.reference;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.setu.platform.inbox.State;
import org.setu.platform.inbox.StateConsumer;

/**
 * Who sees which account, as client-service publishes it; in every service whose configuration
 * gives the channel its topic.
 */
@ApplicationScoped
@IfBuildProperty(
        name = "mp.messaging.incoming.visibility.topic",
        stringValue = "setu.client.visibility")
class VisibilityStates extends StateConsumer {

    private final PublishedUnits units;

    VisibilityStates(PublishedUnits units) {
        super("visibility", "published_unit");
        this.units = units;
    }

    @Override
    protected void apply(State state) {
        units.keep(
                switch (state) {
                    case State.Current current -> current.as(VisibilityRecord.class);
                    case State.Erased _, State.Merged _ ->
                            new VisibilityRecord(state.id(), state.version(), null);
                });
    }

    /** Grants live in a table that others share: only what comes from these units is emptied. */
    @Override
    protected void clear() {
        units.forgetAll();
        super.clear();
    }

    @Incoming("visibility")
    @Blocking
    void consume(ConsumerRecord<String, String> message) {
        receive(message);
    }
}
