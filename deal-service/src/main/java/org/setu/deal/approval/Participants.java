package org.setu.deal.approval;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.Caller;

/**
 * Who stands behind one act: whoever did it, and whoever was represented.
 *
 * @param actor the person who did it
 * @param represented for whom, if for somebody else
 */
@Embeddable
public record Participants(UUID actor, @Nullable UUID represented) {

    private static final String PERSON = "p:";

    /**
     * Those behind the present request.
     *
     * @throws org.setu.platform.problem.ProblemException (403) if the login is not linked to staff
     */
    public static Participants of(Caller caller) {
        UUID staff = caller.requireStaff();
        UUID actor =
                caller.actor().startsWith(PERSON)
                        ? UUID.fromString(caller.actor().substring(PERSON.length()))
                        : staff;
        return new Participants(actor, caller.actingFor());
    }

    /** The person himself, or both. */
    public Set<UUID> persons() {
        return Stream.of(actor, represented).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether one of those behind this act is among others: nobody approves his own. */
    public boolean areAmong(Collection<UUID> others) {
        return persons().stream().anyMatch(others::contains);
    }
}
