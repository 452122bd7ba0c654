package org.setu.contract.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** All contracts that the caller sees. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<Contract, UUID> {

    /**
     * The contract with this id.
     *
     * @throws ProblemException (404) if there is none that the caller sees
     */
    public Contract get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("contract"));
    }
}
