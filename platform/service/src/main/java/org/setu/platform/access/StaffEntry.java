package org.setu.platform.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What access control knows of a staff member; the shape of the {@code setu.client.staff} records.
 *
 * @param id staff id
 * @param version of the staff member's access, grows with every change
 * @param keycloakSubject the login, or null if there is none
 * @param name full name
 * @param roles business roles, used when somebody acts for this person
 * @param subjects all visibility subjects of this person
 * @param substitutions who is represented by this person, and when
 * @param managerId the superior
 * @param territoryId where this person works
 * @param region name of the top territory
 * @param active false once the person has left: no access remains
 * @param machine true for a system of a client: it signs in, and is nobody
 */
public record StaffEntry(
        UUID id,
        long version,
        @Nullable String keycloakSubject,
        String name,
        List<String> roles,
        List<String> subjects,
        List<Substitution> substitutions,
        @Nullable UUID managerId,
        @Nullable UUID territoryId,
        @Nullable String region,
        boolean active,
        boolean machine) {

    /**
     * @param absentId who is away
     * @param from first instant at which it holds
     * @param until first instant at which it no longer holds
     */
    public record Substitution(UUID absentId, Instant from, Instant until) {
        boolean coversAt(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(until);
        }
    }

    /** Whether this is a person or system of a client. */
    boolean isPartner() {
        return roles.contains(Roles.PARTNER);
    }

    /** The first team among the subjects: whose figures this person's work counts for. */
    @Nullable UUID team() {
        return subjects.stream()
                .filter(subject -> subject.startsWith(Subjects.TEAM))
                .map(subject -> UUID.fromString(subject.substring(Subjects.TEAM.length())))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** Whether this person may act for the other one at an instant. */
    public boolean mayActFor(UUID absent, Instant at) {
        return substitutions.stream().anyMatch(s -> s.absentId().equals(absent) && s.coversAt(at));
    }
}
