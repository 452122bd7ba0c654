package org.setu.platform.operator;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.setu.platform.inbox.StateConsumer;

/** Fills all read models of the service again. */
@ApplicationScoped
class RebuildingModels {

    private final List<StateConsumer> consumers;

    RebuildingModels(@All List<StateConsumer> consumers) {
        this.consumers = consumers;
    }

    /** What became of each channel's records. */
    Map<String, StateConsumer.Rebuilt> rebuild() {
        Map<String, StateConsumer.Rebuilt> counts = new TreeMap<>();
        consumers.forEach(consumer -> counts.put(consumer.channel(), consumer.rebuild()));
        return counts;
    }
}
