package org.setu.client.staff.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Label;
import org.setu.client.field.MailAddress;
import org.setu.client.staff.StaffDetails;
import org.setu.client.staff.StaffMember;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A staff member as an administrator describes him.
 *
 * @param roles business roles that apply when somebody stands in for this person
 * @param managerId who leads him
 * @param territoryId which territory he serves, or leads as a sales head
 * @param keycloakSubject the login (the token's {@code sub}) that is his; unique
 * @param active true if absent
 */
public record StaffRequest(
        @Schema(examples = "Anna Snelling") @NotNull @Label String name,
        @Schema(examples = "anna.snelling@example.org") @Nullable @MailAddress String email,
        @Schema(examples = "[\"account-manager\"]") @Nullable @Size(max = 20)
                List<@NotNull @Size(max = 60) String> roles,
        @Nullable UUID managerId,
        @Nullable UUID territoryId,
        @Nullable @Size(min = 1, max = 100) String keycloakSubject,
        @Nullable Boolean active) {

    static StaffRequest of(StaffMember member) {
        StaffDetails details = member.details();
        return new StaffRequest(
                details.name(),
                details.email(),
                details.roles(),
                details.managerId(),
                details.territoryId(),
                details.keycloakSubject(),
                details.active());
    }

    /** Everything said. */
    public StaffDetails details() {
        return new StaffDetails(
                name,
                email,
                Objects.requireNonNullElse(roles, List.of()),
                managerId,
                territoryId,
                keycloakSubject,
                Objects.requireNonNullElse(active, true));
    }
}
