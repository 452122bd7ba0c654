package org.setu.client.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import org.setu.platform.problem.ProblemException;

import java.util.UUID;

/** All teams. */
@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, UUID> {

    /**
     * The team.
     *
     * @throws ProblemException (404) if there is none
     */
    public Team get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("team"));
    }
}
