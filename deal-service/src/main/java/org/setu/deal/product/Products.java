package org.setu.deal.product;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.setu.deal.external.ExternalId;
import org.setu.platform.problem.ProblemException;

/** All products. */
@ApplicationScoped
public class Products implements PanacheRepositoryBase<Product, UUID> {

    /**
     * The product with this id.
     *
     * @throws ProblemException (404) if there is none
     */
    public Product get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("product"));
    }

    public List<Product> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The one that another system knows by this key. */
    public Optional<Product> byExternalId(ExternalId key) {
        return find(
                        "select p from Product p join p.externalIds x where x.system = ?1 and x.id"
                                + " = ?2",
                        key.system(),
                        key.id())
                .firstResultOptional();
    }

    /** All products with one of these names; names may be shared. */
    public List<Product> named(Collection<String> names) {
        return names.isEmpty() ? List.of() : list("name in ?1", names);
    }
}
