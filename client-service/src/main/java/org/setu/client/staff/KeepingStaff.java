package org.setu.client.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jspecify.annotations.Nullable;
import org.setu.client.hierarchy.HierarchyLock;
import org.setu.client.hierarchy.Lineage;
import org.setu.client.territory.Territories;
import org.setu.platform.access.Roles;
import org.setu.platform.problem.ProblemException;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Takes people on and keeps what is known of them; access follows in the same transaction. */
@ApplicationScoped
public class KeepingStaff {

    private final StaffMembers staff;
    private final Territories territories;
    private final StaffAccess access;
    private final HierarchyLock lock;
    private final Event<StaffMoved> moved;
    private final InstantSource clock;

    KeepingStaff(
            StaffMembers staff,
            Territories territories,
            StaffAccess access,
            HierarchyLock lock,
            Event<StaffMoved> moved,
            InstantSource clock) {
        this.staff = staff;
        this.territories = territories;
        this.access = access;
        this.lock = lock;
        this.moved = moved;
        this.clock = clock;
    }

    /** Adds a staff member. */
    public StaffMember add(StaffDetails details) {
        StaffMember member = new StaffMember(details, clock.instant());
        check(member.id(), details);
        staff.persistAndFlush(member);
        access.refresh(List.of(member));
        return member;
    }

    /** Changes a staff member; those whom he leads see his name. */
    public void change(StaffMember member, StaffDetails details) {
        if (!Objects.equals(member.managerId(), details.managerId())) {
            lock.take("staff");
        }
        check(member.id(), details);
        UUID before = member.territoryId();
        member.change(details, clock.instant());
        staff.flush();
        List<StaffMember> concerned = new ArrayList<>(staff.reportsOf(member.id()));
        concerned.add(member);
        access.refresh(concerned);
        if (!Objects.equals(before, details.territoryId())) {
            moved.fire(new StaffMoved(member.id()));
        }
    }

    private void check(UUID member, StaffDetails details) {
        for (int i = 0; i < details.roles().size(); i++) {
            String role = details.roles().get(i);
            if (!Roles.ALL.contains(role) || role.equals(Roles.PARTNER)) {
                throw ProblemException.invalid("/roles", "knows no role " + role);
            }
        }
        territories.requireKnown("/territoryId", details.territoryId());
        staff.requireActive("/managerId", details.managerId());
        List<UUID> above = Lineage.above(details.managerId(), this::managerOf);
        Lineage.check("/managerId", member, above, 1, StaffMember.MOST_LEVELS);
    }

    private @Nullable UUID managerOf(UUID member) {
        return staff.get(member).managerId();
    }
}
