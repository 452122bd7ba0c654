package org.setu.client.staff;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * What an administrator says of a staff member.
 *
 * @param keycloakSubject the login that is this person's, or null
 * @param roles business roles; used for those who stand in for this person
 */
public record StaffDetails(
        String name,
        @Nullable String email,
        List<String> roles,
        @Nullable UUID managerId,
        @Nullable UUID territoryId,
        @Nullable String keycloakSubject,
        boolean active) {

    public StaffDetails {
        roles = roles.stream().distinct().sorted().toList();
    }
}
