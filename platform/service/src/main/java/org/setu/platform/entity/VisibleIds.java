package org.setu.platform.entity;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which of several rows the caller sees. */
public final class VisibleIds {

    private VisibleIds() {}

    /** Those of the ids that name rows which the caller sees; one query, none for no ids. */
    public static Set<UUID> of(
            EntityManager entityManager,
            Class<? extends VisibleAggregate> entity,
            Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                entityManager
                        .createQuery(
                                "select e.id from %s e where e.id in :ids"
                                        .formatted(entity.getName()),
                                UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }
}
