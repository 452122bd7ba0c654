package org.setu.client.publishing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.event.Event;
import org.setu.platform.operator.Republisher.Chunk;
import org.setu.platform.outbox.Outbox;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Publishes state that is there once more, unchanged and with its present version. */
@ApplicationScoped
public class PublishingAgain {

    private final Outbox outbox;
    private final ObjectMapper mapper;

    PublishingAgain(Outbox outbox, ObjectMapper mapper) {
        this.outbox = outbox;
        this.mapper = mapper;
    }

    /** Publishes the next aggregates of a repository in the order of their ids. */
    public <A extends Aggregate> Chunk next(
            StateTopic topic,
            PanacheRepositoryBase<A, UUID> all,
            @Nullable UUID after,
            int most,
            Function<A, ?> record) {
        List<A> next =
                (after == null ? all.find("order by id") : all.find("id > ?1 order by id", after))
                        .page(0, most)
                        .list();
        outbox.appendAll(
                next.stream()
                        .map(aggregate ->
                                Event.of(
                                        topic.type(),
                                        aggregate.id(),
                                        aggregate.version(),
                                        mapper.<ObjectNode>valueToTree(record.apply(aggregate))
                                                .put("version", aggregate.version())))
                        .toList());
        return new Chunk(next.size(), next.isEmpty() ? null : next.getLast().id());
    }
}
