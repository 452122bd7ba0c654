package org.setu.deal.deal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.setu.deal.external.ExternalId;
import org.setu.platform.problem.ProblemException;

/** All deals that the caller sees. */
@ApplicationScoped
public class Deals implements PanacheRepositoryBase<Deal, UUID> {

    /**
     * The deal with this id.
     *
     * @throws ProblemException (404) if there is none that the caller sees
     */
    public Deal get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("deal"));
    }

    /** The one that another system knows by this key. */
    public Optional<Deal> byExternalId(ExternalId key) {
        return find(
                        "select d from Deal d join d.externalIds x where x.system = ?1 and x.id ="
                                + " ?2",
                        key.system(),
                        key.id())
                .firstResultOptional();
    }

    /** Which of these keys of another system belong to deals. */
    public List<String> knownKeys(String system, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select x.id from Deal d join d.externalIds x where x.system ="
                                        + " :system and x.id in :keys",
                                String.class)
                        .setParameter("system", system)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    /** How many deals name a product. */
    public long withProduct(UUID productId) {
        return getEntityManager()
                .createQuery(
                        "select count(d) from Deal d join d.lines l where l.productId = :product",
                        Long.class)
                .setParameter("product", productId)
                .getSingleResult();
    }
}
