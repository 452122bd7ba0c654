package org.setu.client.segment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** When it was determined who is in segments. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, UUID> {

    /** Lets nobody else change who is in a segment until the end of the transaction. */
    Membership lock(UUID segment) {
        Membership membership = findById(segment, LockModeType.PESSIMISTIC_WRITE);
        if (membership == null) {
            throw ProblemException.notFound("segment");
        }
        return membership;
    }

    /** By segment; segments of which it was not yet determined are left out. */
    public Map<UUID, Instant> asOf(Collection<UUID> segments) {
        Map<UUID, Instant> known = new HashMap<>();
        if (!segments.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select m.id as id, m.asOf as determined from Membership m"
                                    + " where m.id in :ids and m.asOf is not null",
                            Tuple.class)
                    .setParameter("ids", segments)
                    .getResultStream()
                    .forEach(row ->
                            known.put(
                                    row.get("id", UUID.class),
                                    row.get("determined", Instant.class)));
        }
        return known;
    }
}
