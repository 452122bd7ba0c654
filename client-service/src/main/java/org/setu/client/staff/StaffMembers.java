package org.setu.client.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.ProblemException;

/** All staff. */
@ApplicationScoped
public class StaffMembers implements PanacheRepositoryBase<StaffMember, UUID> {

    /**
     * The staff member.
     *
     * @throws ProblemException (404) if there is none
     */
    public StaffMember get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("staff member"));
    }

    /**
     * Checks a reference from a request.
     *
     * @throws ProblemException (400) if it names nobody, or somebody who has left
     */
    public void requireActive(String pointer, @Nullable UUID id) {
        if (id != null && findByIdOptional(id).filter(StaffMember::active).isEmpty()) {
            throw ProblemException.invalid(pointer, "names no active staff member");
        }
    }

    /**
     * Like {@link #requireActive}; and he stays as he is until the end of the transaction.
     *
     * @throws ProblemException (400) if it names nobody, or somebody who has left
     */
    public void requireActiveKept(String pointer, UUID id) {
        StaffMember member = findById(id, LockModeType.PESSIMISTIC_READ);
        if (member == null || !member.active()) {
            throw ProblemException.invalid(pointer, "names no active staff member");
        }
    }

    /** Whom somebody leads directly. */
    public List<StaffMember> reportsOf(UUID manager) {
        return list("managerId", manager);
    }

    /** Those of the ids that are staff. */
    public Set<UUID> known(Collection<UUID> ids) {
        Set<UUID> known = new HashSet<>();
        if (!ids.isEmpty()) {
            list("id in ?1", ids).forEach(member -> known.add(member.id()));
        }
        return known;
    }

    /** The staff member of this name, if exactly one has it. */
    public Optional<StaffMember> named(String name) {
        var found = list("name", name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /**
     * The territory of a staff member, which stays as it is until the end of the transaction:
     * grants derived from it must not be outrun by a move.
     */
    public @Nullable UUID territoryKept(UUID id) {
        StaffMember member = findById(id, LockModeType.PESSIMISTIC_READ);
        return member == null ? null : member.territoryId();
    }
}
