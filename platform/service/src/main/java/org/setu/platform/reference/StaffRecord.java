package org.setu.platform.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.StaffEntry;

/**
 * What {@code setu.client.staff} carries, as far as this service reads it.
 *
 * @param id staff id
 * @param version grows with every change
 * @param keycloakSubject the login
 * @param name full name
 * @param roles business roles
 * @param managerId the superior
 * @param territoryId where this person works
 * @param region name of the top territory
 * @param subjects visibility subjects
 * @param substitutions whom this person represents
 * @param active false once the person has left
 * @param kind {@code PARTNER} for a login of a client; absent for staff
 * @param contactId the contact that a partner is; absent for a client's system
 * @param erased true if nothing more may be known of this person
 */
@JsonIgnoreProperties(ignoreUnknown = true) // the owner may add fields at any time
public record StaffRecord(
        UUID id,
        long version,
        @Nullable String keycloakSubject,
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable UUID managerId,
        @Nullable UUID territoryId,
        @Nullable String region,
        @Nullable List<String> subjects,
        @Nullable List<Substitution> substitutions,
        @Nullable Boolean active,
        @Nullable String kind,
        @Nullable UUID contactId,
        @Nullable Boolean erased) {

    private static final String PARTNER = "PARTNER";

    /**
     * @param absentId who is away
     * @param from first instant at which it holds
     * @param until first instant at which it no longer holds
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Substitution(UUID absentId, Instant from, Instant until) {}

    /** Somebody of whom nothing may be known any more. */
    public static StaffRecord gone(UUID id, long version) {
        return new StaffRecord(
                id, version, null, null, null, null, null, null, null, null, false, null, null,
                true);
    }

    boolean isActive() {
        return Boolean.TRUE.equals(active) && !Boolean.TRUE.equals(erased);
    }

    String displayName() {
        return Objects.requireNonNullElse(name, "");
    }

    StaffEntry access() {
        return new StaffEntry(
                id,
                version,
                keycloakSubject,
                displayName(),
                Objects.requireNonNullElse(roles, List.of()),
                Objects.requireNonNullElse(subjects, List.of()),
                Objects.requireNonNullElse(substitutions, List.<Substitution>of()).stream()
                        .map(s -> new StaffEntry.Substitution(s.absentId(), s.from(), s.until()))
                        .toList(),
                managerId,
                territoryId,
                region,
                isActive(),
                PARTNER.equals(kind) && contactId == null);
    }
}
