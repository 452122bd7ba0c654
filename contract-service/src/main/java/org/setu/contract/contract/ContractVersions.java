package org.setu.contract.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** The versions of contracts that the caller sees. */
@ApplicationScoped
public class ContractVersions implements PanacheRepositoryBase<ContractVersion, UUID> {

    /**
     * A version by its number.
     *
     * @throws ProblemException (404) if there is none that the caller sees
     */
    public ContractVersion get(UUID contract, int number) {
        return find("contractId = ?1 and number = ?2", contract, number)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("version of this contract"));
    }

    public ContractVersion current(Contract contract) {
        return get(contract.id(), contract.textVersion());
    }

    /** All of a contract, from the first. */
    public List<ContractVersion> of(Contract contract) {
        return list("contractId = ?1 order by number", contract.id());
    }
}
