package org.setu.client.staff;

import jakarta.enterprise.context.ApplicationScoped;

import org.setu.platform.problem.ProblemException;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Forms and changes teams; what their people see follows. */
@ApplicationScoped
public class KeepingTeams {

    private final Teams teams;
    private final StaffMembers staff;
    private final StaffAccess access;
    private final InstantSource clock;

    KeepingTeams(Teams teams, StaffMembers staff, StaffAccess access, InstantSource clock) {
        this.teams = teams;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    /** Forms a team. */
    public Team form(String name, UUID leadId, List<UUID> memberIds) {
        check(leadId, memberIds);
        Team team = new Team(name, leadId, memberIds, clock.instant());
        teams.persistAndFlush(team);
        refresh(team.everybody());
        return team;
    }

    /** Changes a team. */
    public void change(Team team, String name, UUID leadId, List<UUID> memberIds) {
        check(leadId, memberIds);
        Set<UUID> concerned = new HashSet<>(team.everybody());
        team.change(name, leadId, memberIds, clock.instant());
        teams.flush();
        concerned.addAll(team.everybody());
        refresh(concerned);
    }

    /** Ends a team. */
    public void dissolve(Team team) {
        Set<UUID> concerned = team.everybody();
        teams.delete(team);
        teams.flush();
        refresh(concerned);
    }

    private void check(UUID leadId, List<UUID> memberIds) {
        staff.requireActive("/leadId", leadId);
        Set<UUID> known = staff.known(memberIds);
        for (int i = 0; i < memberIds.size(); i++) {
            if (!known.contains(memberIds.get(i))) {
                throw ProblemException.invalid("/memberIds/" + i, "names no staff member");
            }
        }
    }

    private void refresh(Set<UUID> members) {
        access.refresh(staff.list("id in ?1", members));
    }
}
