package org.setu.client.tradeevent.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Remark;
import org.setu.client.tradeevent.InvitationDetails;
import org.setu.client.tradeevent.Inviting;
import org.setu.client.tradeevent.TradeEventInvitation;
import org.setu.platform.problem.ProblemException;

/**
 * An invitation of one guest.
 *
 * @param contactId who is invited; or leadId
 * @param leadId a lead that is no client yet
 * @param accountId for which of his accounts the contact is invited; the primary one if absent
 * @param companions how many come along; nobody if absent
 * @param ownerId who invites; the caller if absent. He must see the client
 * @param note for us
 * @param byMail whether a contact is written to; so if absent. Not in a change
 */
@Schema(name = "TradeEventInvitationRequest")
record InvitationRequest(
        @NotNull UUID eventId,
        @Nullable UUID contactId,
        @Nullable UUID leadId,
        @Nullable UUID accountId,
        @Schema(examples = "1") @Nullable @Min(0) @Max(InvitationDetails.MOST_COMPANIONS)
                Integer companions,
        @Nullable UUID ownerId,
        @Schema(examples = "Wants to see the new pump") @Nullable @Remark String note,
        @Nullable Boolean byMail) {

    static InvitationRequest of(TradeEventInvitation guest) {
        InvitationDetails details = guest.details();
        return new InvitationRequest(
                guest.eventId(),
                guest.contactId(),
                guest.leadId(),
                guest.accountId(),
                details.companions(),
                details.ownerId(),
                details.note(),
                null);
    }

    Inviting.Asked asked() {
        return new Inviting.Asked(contactId, leadId, accountId);
    }

    boolean isByMail() {
        return byMail == null || byMail;
    }

    /** What is said, with this owner. */
    InvitationDetails details(UUID owner) {
        return new InvitationDetails(owner, Objects.requireNonNullElse(companions, 0), note);
    }

    /**
     * What is said of an invitation that is there.
     *
     * @throws ProblemException (400) if it would be of another guest, or of nobody
     */
    InvitationDetails changed(TradeEventInvitation guest) {
        InvitationRequest before = of(guest);
        requireSame("/eventId", eventId, before.eventId());
        requireSame("/contactId", contactId, before.contactId());
        requireSame("/leadId", leadId, before.leadId());
        requireSame("/accountId", accountId, before.accountId());
        if (byMail != null) {
            throw ProblemException.invalid("/byMail", "goes with a new invitation only");
        }
        if (ownerId == null) {
            throw ProblemException.invalid("/ownerId", "is required: somebody invites");
        }
        return details(ownerId);
    }

    private static void requireSame(String pointer, @Nullable UUID now, @Nullable UUID before) {
        if (!Objects.equals(now, before)) {
            throw ProblemException.invalid(pointer, "stays as it is: invite another guest");
        }
    }
}
