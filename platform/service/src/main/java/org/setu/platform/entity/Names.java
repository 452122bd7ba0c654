package org.setu.platform.entity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What records are called. */
public final class Names {

    private Names() {}

    /** The {@code name} of those of the ids that the caller sees; one query, none for no ids. */
    public static Map<UUID, String> of(
            EntityManager entityManager, Class<? extends Aggregate> entity, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select e.id as id, e.name as name from %s e where e.id in :ids"
                                .formatted(entity.getName()),
                        Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("id", UUID.class),
                                row -> row.get("name", String.class)));
    }
}
