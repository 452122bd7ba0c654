package org.setu.contract.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.access.StaffDirectory;
import org.setu.platform.access.StaffEntry;

/** Tells who stands behind the present request. */
@ApplicationScoped
public class CurrentPerson {

    private static final String PERSON = "p:";

    private final CurrentCaller caller;
    private final StaffDirectory staff;

    CurrentPerson(CurrentCaller caller, StaffDirectory staff) {
        this.caller = caller;
        this.staff = staff;
    }

    /** Whose rights apply; nobody in system work. */
    public Optional<Person> find() {
        return Optional.ofNullable(caller.get().staffId())
                .map(id -> new Person(id, staff.byId(id).map(StaffEntry::name).orElse("")));
    }

    /**
     * Whose rights apply.
     *
     * @throws org.setu.platform.problem.ProblemException (403) if the login is not linked to staff
     */
    public Person get() {
        caller.get().requireStaff();
        return find().orElseThrow();
    }

    /** Everyone who counts for "nobody approves the own": who acts and who is represented. */
    public Set<UUID> involved() {
        Caller current = caller.get();
        Set<UUID> people = new LinkedHashSet<>(ofActor(current.actor()));
        if (current.staffId() != null) {
            people.add(current.staffId());
        }
        return people;
    }

    /** For which party he speaks. */
    public Side side() {
        return has(Roles.PARTNER) ? Side.THEIRS : Side.OURS;
    }

    /** Whether no person stands behind it, but a system of the client. */
    public boolean machine() {
        return caller.get().has(Roles.PARTNER)
                && find().flatMap(one -> staff.byId(one.id()))
                        .map(StaffEntry::machine)
                        .orElse(false);
    }

    public boolean has(String role) {
        return caller.get().has(role);
    }

    /** Whether somebody else is represented. */
    public boolean represents() {
        return caller.get().actingFor() != null;
    }

    /** The person in the name of an actor, if it is one. */
    public static Set<UUID> ofActor(String actor) {
        return actor.startsWith(PERSON)
                ? Set.of(UUID.fromString(actor.substring(PERSON.length())))
                : Set.of();
    }
}
