package org.setu.client.staff;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What other services are told of a staff member, on {@code setu.client.staff}; all of it but the
 * version, which its row counts.
 *
 * @param region the name of the topmost territory above the person's
 * @param subjects all visibility subjects of this person
 * @param substitutions whom this person represents now or later
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StaffRecord(
        UUID id,
        @Nullable String keycloakSubject,
        String name,
        @Nullable String email,
        List<String> roles,
        @Nullable UUID managerId,
        @Nullable String managerName,
        @Nullable UUID territoryId,
        @Nullable String territoryName,
        @Nullable String region,
        List<String> subjects,
        List<Deputyship> substitutions,
        boolean active) {

    /**
     * One substitution, told of the deputy.
     *
     * @param from first instant at which it holds
     * @param until first instant at which it no longer holds
     * @param scope {@code ALL}: everything that the absent person sees and may do
     */
    public record Deputyship(
            UUID absentId, UUID deputyId, Instant from, Instant until, String scope) {}
}
