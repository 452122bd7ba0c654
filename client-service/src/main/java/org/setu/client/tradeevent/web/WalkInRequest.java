package org.setu.client.tradeevent.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Remark;
import org.setu.client.tradeevent.InvitationDetails;
import org.setu.client.tradeevent.Inviting;

/**
 * Somebody who came without an invitation.
 *
 * @param contactId who came; or leadId
 * @param accountId for which of his accounts the contact came; the primary one if absent
 * @param companions how many came along; nobody if absent
 * @param ownerId who takes care of him; the caller if absent. He must see the client
 * @param note for us
 */
record WalkInRequest(
        @Nullable UUID contactId,
        @Nullable UUID leadId,
        @Nullable UUID accountId,
        @Schema(examples = "1") @Nullable @Min(0) @Max(InvitationDetails.MOST_COMPANIONS)
                Integer companions,
        @Nullable UUID ownerId,
        @Schema(examples = "Asked for a price list") @Nullable @Remark String note) {

    Inviting.Asked asked() {
        return new Inviting.Asked(contactId, leadId, accountId);
    }

    InvitationDetails details(UUID owner) {
        return new InvitationDetails(owner, Objects.requireNonNullElse(companions, 0), note);
    }
}
