package org.setu.client.staff;

import jakarta.enterprise.context.ApplicationScoped;

import org.setu.platform.access.Caller;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.access.Roles;
import org.setu.platform.access.Subjects;
import org.setu.platform.problem.ProblemException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Lets a colleague stand in for somebody: decided by the person, his sales head or an
 * administrator, in their own name. Nobody prolongs a substitution by means of it.
 */
@ApplicationScoped
public class ArrangingSubstitution {

    private final Substitutions substitutions;
    private final StaffMembers staff;
    private final StaffAccess access;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ArrangingSubstitution(
            Substitutions substitutions,
            StaffMembers staff,
            StaffAccess access,
            CurrentCaller caller,
            InstantSource clock) {
        this.substitutions = substitutions;
        this.staff = staff;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /** Arranges one. */
    public Substitution arrange(StaffMember absent, UUID deputy, Instant from, Instant until) {
        requireDecider(absent);
        staff.requireActive("/deputyId", deputy);
        Substitution substitution =
                new Substitution(absent.id(), deputy, from, until, clock.instant());
        substitutions.persistAndFlush(substitution);
        access.refresh(List.of(staff.get(deputy)));
        return substitution;
    }

    /** Ends one before its time. */
    public void cancel(StaffMember absent, Substitution substitution) {
        requireDecider(absent);
        substitution.cancel(clock.instant());
        substitutions.flush();
        access.refresh(List.of(staff.get(substitution.deputyId())));
    }

    private void requireDecider(StaffMember absent) {
        Caller who = caller.get();
        boolean himself = absent.id().equals(who.staffId());
        UUID territory = absent.territoryId();
        boolean head =
                who.has(Roles.SALES_HEAD)
                        && territory != null
                        && who.subjects().contains(Subjects.territory(territory));
        if (who.actingFor() != null || !(himself || head || who.has(Roles.ADMINISTRATOR))) {
            throw ProblemException.forbidden(
                    "Only the person, the sales head of the territory or an administrator decides"
                            + " who stands in.",
                    List.of(Roles.SALES_HEAD, Roles.ADMINISTRATOR));
        }
    }
}
