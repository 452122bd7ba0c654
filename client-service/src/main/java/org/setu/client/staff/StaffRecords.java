package org.setu.client.staff;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.setu.client.territory.Territories;
import org.setu.client.territory.TerritoryTree;
import org.setu.platform.access.Subjects;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Derives what others are told of staff members from everything that says something of them. */
@ApplicationScoped
class StaffRecords {

    private final StaffMembers staff;
    private final Territories territories;
    private final Teams teams;
    private final Substitutions substitutions;
    private final InstantSource clock;

    StaffRecords(
            StaffMembers staff,
            Territories territories,
            Teams teams,
            Substitutions substitutions,
            InstantSource clock) {
        this.staff = staff;
        this.territories = territories;
        this.teams = teams;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    List<StaffRecord> of(Collection<StaffMember> members) {
        TerritoryTree tree = territories.tree();
        List<Team> allTeams = teams.list("order by id");
        Map<UUID, String> managers = managerNames(members);
        Map<UUID, List<StaffRecord.Deputyship>> deputyships = deputyships(members);
        return members.stream()
                .map(member ->
                        new StaffRecord(
                                member.id(),
                                member.details().keycloakSubject(),
                                member.name(),
                                member.details().email(),
                                member.roles(),
                                member.managerId(),
                                managers.get(member.managerId()),
                                member.territoryId(),
                                tree.name(member.territoryId()),
                                tree.region(member.territoryId()),
                                subjects(member, tree, allTeams),
                                deputyships.getOrDefault(member.id(), List.of()),
                                member.active()))
                .toList();
    }

    /** His own, his teams', and as a sales head the territories at or below his. */
    static List<String> subjects(StaffMember member, TerritoryTree tree, List<Team> teams) {
        List<String> subjects = new ArrayList<>(List.of(Subjects.person(member.id())));
        teams.stream()
                .filter(team -> team.everybody().contains(member.id()))
                .forEach(team -> subjects.add(Subjects.team(team.id())));
        UUID territory = member.territoryId();
        if (territory != null && member.leadsTerritory()) {
            tree.atOrBelow(territory).stream()
                    .sorted()
                    .forEach(below -> subjects.add(Subjects.territory(below)));
        }
        return subjects;
    }

    private Map<UUID, @Nullable String> managerNames(Collection<StaffMember> members) {
        List<UUID> ids =
                members.stream()
                        .map(StaffMember::managerId)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList();
        Map<UUID, @Nullable String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            staff.list("id in ?1", ids).forEach(found -> names.put(found.id(), found.name()));
        }
        return names;
    }

    private Map<UUID, List<StaffRecord.Deputyship>> deputyships(Collection<StaffMember> members) {
        Map<UUID, List<StaffRecord.Deputyship>> found = new HashMap<>();
        List<UUID> ids = members.stream().map(StaffMember::id).toList();
        for (Substitution each : substitutions.ahead(ids, clock.instant())) {
            found.computeIfAbsent(each.deputyId(), none -> new ArrayList<>())
                    .add(
                            new StaffRecord.Deputyship(
                                    each.absentId(),
                                    each.deputyId(),
                                    each.from(),
                                    each.until(),
                                    "ALL"));
        }
        return found;
    }
}
