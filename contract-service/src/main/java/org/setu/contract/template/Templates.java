package org.setu.contract.template;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** All templates. */
@ApplicationScoped
public class Templates implements PanacheRepositoryBase<ContractTemplate, UUID> {

    /** The one that every installation has; see the migrations. */
    public static final String STANDARD = "SUPPLY";

    /**
     * The template with this id.
     *
     * @throws ProblemException (404) if there is none
     */
    public ContractTemplate get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("template"));
    }

    /** The template with this code, if contracts may be written from it. */
    public Optional<ContractTemplate> usable(String code) {
        return find("code = ?1 and active", code).firstResultOptional();
    }
}
