package org.setu.contract.disagreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** The disagreements that the caller sees. */
@ApplicationScoped
public class Disagreements implements PanacheRepositoryBase<Disagreement, UUID> {

    /**
     * A disagreement about a contract.
     *
     * @throws ProblemException (404) if there is none that the caller sees
     */
    public Disagreement get(UUID contract, UUID id) {
        return find("id = ?1 and contractId = ?2", id, contract)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("disagreement"));
    }
}
