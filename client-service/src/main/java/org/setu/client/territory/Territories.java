package org.setu.client.territory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.ProblemException;

import java.util.Optional;
import java.util.UUID;

/** All territories. */
@ApplicationScoped
public class Territories implements PanacheRepositoryBase<Territory, UUID> {

    /**
     * The territory.
     *
     * @throws ProblemException (404) if there is none
     */
    public Territory get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("territory"));
    }

    /**
     * Checks a reference from a request.
     *
     * @throws ProblemException (400) if it names no territory
     */
    public void requireKnown(String pointer, @Nullable UUID id) {
        if (id != null && findByIdOptional(id).isEmpty()) {
            throw ProblemException.invalid(pointer, "names no territory");
        }
    }

    /** The territory of this name, if exactly one has it. */
    public Optional<Territory> named(String name) {
        var found = list("name", name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The whole tree as it is in this transaction. */
    public TerritoryTree tree() {
        return new TerritoryTree(listAll());
    }
}
