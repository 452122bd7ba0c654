package org.setu.client.partner.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Label;
import org.setu.client.partner.PartnerKind;
import org.setu.platform.problem.ProblemException;

/**
 * Who or what shall use Setu for the account.
 *
 * @param contactId of a PERSON: a contact of the account with a mail address
 * @param name of a SYSTEM: how people call it
 */
record PartnerRequest(
        @Schema(examples = "PERSON") @NotNull PartnerKind kind,
        @Nullable UUID contactId,
        @Schema(examples = "ERP") @Nullable @Label String name) {

    UUID invitee() {
        if (contactId == null) {
            throw ProblemException.invalid("/contactId", "is required for a person");
        }
        if (name != null) {
            throw ProblemException.invalid("/name", "of a person is that of the contact");
        }
        return contactId;
    }

    String system() {
        if (name == null) {
            throw ProblemException.invalid("/name", "is required for a system");
        }
        if (contactId != null) {
            throw ProblemException.invalid("/contactId", "is for persons");
        }
        return name;
    }
}
