package org.setu.deal.price;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** All price books. */
@ApplicationScoped
public class PriceBooks implements PanacheRepositoryBase<PriceBook, UUID> {

    /**
     * The price book with this id.
     *
     * @throws ProblemException (404) if there is none
     */
    public PriceBook get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("price book"));
    }

    public Optional<PriceBook> withCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
