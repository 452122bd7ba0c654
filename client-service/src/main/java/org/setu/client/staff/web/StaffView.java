package org.setu.client.staff.web;

import org.jspecify.annotations.Nullable;
import org.setu.client.staff.StaffDetails;
import org.setu.client.staff.StaffMember;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A staff member as colleagues see him. */
public record StaffView(
        UUID id,
        long version,
        String name,
        @Nullable String email,
        List<String> roles,
        @Nullable UUID managerId,
        @Nullable UUID territoryId,
        @Nullable String keycloakSubject,
        boolean active,
        Instant createdAt,
        Instant changedAt) {

    static StaffView of(StaffMember member) {
        StaffDetails details = member.details();
        return new StaffView(
                member.id(),
                member.version(),
                details.name(),
                details.email(),
                details.roles(),
                details.managerId(),
                details.territoryId(),
                details.keycloakSubject(),
                details.active(),
                member.createdAt(),
                member.changedAt());
    }
}
