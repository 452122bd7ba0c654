package org.setu.client.competitor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.setu.platform.problem.ProblemException;

/** All competitors. */
@ApplicationScoped
public class Competitors implements PanacheRepositoryBase<Competitor, UUID> {

    /**
     * The competitor.
     *
     * @throws ProblemException (404) if there is none
     */
    public Competitor get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("competitor"));
    }

    /** Which of these keys of names are taken by others than one competitor, and by whom. */
    Map<String, String> takenBy(Collection<String> keys, UUID otherThan) {
        return getEntityManager()
                .createQuery(
                        "select k as key, c.name as name from Competitor c join c.nameKeys k"
                                + " where k in :keys and c.id <> :self",
                        Tuple.class)
                .setParameter("keys", keys)
                .setParameter("self", otherThan)
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                row -> row.get("key", String.class),
                                row -> row.get("name", String.class)));
    }
}
