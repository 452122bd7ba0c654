package org.setu.client.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.Roles;
import org.setu.platform.access.StaffEntry;
import org.setu.platform.access.Subjects;

/**
 * What other services are told of a partner, on {@code setu.client.staff}: whoever they know there
 * they let in. All of it but the version, which the partner's row counts.
 *
 * @param kind {@code PARTNER}: not a colleague, so no owner, team or figure is his
 * @param subjects what is granted to his account, and himself, for his inbox
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerRecord(
        UUID id,
        String kind,
        @Nullable String keycloakSubject,
        String name,
        @Nullable String email,
        List<String> roles,
        List<String> subjects,
        List<String> substitutions,
        UUID accountId,
        @Nullable UUID contactId,
        boolean active) {

    /** The partner as he is now. */
    static PartnerRecord of(Partner partner) {
        return new PartnerRecord(
                partner.id(),
                "PARTNER",
                partner.keycloakSubject(),
                partner.name(),
                partner.email(),
                List.of(Roles.PARTNER),
                List.of(Subjects.partner(partner.accountId()), Subjects.person(partner.id())),
                List.of(),
                partner.accountId(),
                partner.contactId(),
                partner.state() == PartnerState.CONFIRMED);
    }

    /** The same for this service's own directory. */
    StaffEntry entry(long version) {
        return new StaffEntry(
                id,
                version,
                keycloakSubject,
                name,
                roles,
                subjects,
                List.of(),
                null,
                null,
                null,
                active,
                contactId == null);
    }
}
