package org.setu.deal.pipeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.setu.platform.problem.ProblemException;

/** All pipelines. */
@ApplicationScoped
public class Pipelines implements PanacheRepositoryBase<Pipeline, UUID> {

    /**
     * The pipeline with this id.
     *
     * @throws ProblemException (404) if there is none
     */
    public Pipeline get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("pipeline"));
    }

    /** Where deals go that name no pipeline. */
    public Optional<Pipeline> standard() {
        return find("standard").firstResultOptional();
    }

    public List<Pipeline> withIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : list(
                        "select distinct p from Pipeline p join fetch p.stages where p.id in ?1",
                        ids);
    }
}
