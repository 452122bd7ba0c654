package org.setu.client.partner.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.partner.Partner;
import org.setu.client.partner.PartnerKind;
import org.setu.client.partner.PartnerState;

/**
 * A partner of an account.
 *
 * @param email where the invitation went, and the user name of a person
 * @param clientId what a system signs in with, beside its secret
 * @param clientSecret only in the one answer that gives it
 * @param expiresAt until when an invitation can be confirmed
 * @param steps what may be done with it now
 */
record PartnerView(
        UUID id,
        long version,
        UUID accountId,
        PartnerKind kind,
        PartnerState state,
        @Schema(examples = "Jürgen Öztürk") String name,
        @Nullable UUID contactId,
        @Schema(examples = "oeztuerk@example.org") @Nullable String email,
        @Schema(examples = "setu-partner-4f1c09d2ab37") @Nullable String clientId,
        @Nullable String clientSecret,
        UUID invitedBy,
        @Nullable Instant expiresAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant secretChangedAt,
        @Nullable Instant revokedAt,
        Instant createdAt,
        Instant changedAt,
        List<String> steps) {

    static PartnerView of(Partner partner) {
        return new PartnerView(
                partner.id(),
                partner.version(),
                partner.accountId(),
                partner.kind(),
                partner.state(),
                partner.name(),
                partner.contactId(),
                partner.email(),
                partner.clientId(),
                null,
                partner.invitedBy(),
                partner.expiresAt(),
                partner.confirmedAt(),
                partner.secretChangedAt(),
                partner.revokedAt(),
                partner.createdAt(),
                partner.changedAt(),
                partner.state().steps(partner.kind()));
    }
}
