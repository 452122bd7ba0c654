package org.setu.client.tradeevent.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.tradeevent.GuestNames;
import org.setu.client.tradeevent.InvitationDetails;
import org.setu.client.tradeevent.InvitationState;
import org.setu.client.tradeevent.Origin;
import org.setu.client.tradeevent.Seating;
import org.setu.client.tradeevent.TradeEventInvitation;

/**
 * An invitation as it is shown; a contact or lead that the caller may not see is not told.
 *
 * @param leadId the lead as which somebody was invited; it stays when it becomes a client
 * @param next the states that may follow
 * @param reason why it is DECLINED or CANCELLED
 * @param seating why the guest waits, or waits no more; null if he never did
 * @param waitingSince his place on the waiting list
 * @param followUpId the task that was made of it after the event
 */
@Schema(name = "TradeEventInvitationView")
record InvitationView(
        UUID id,
        long version,
        UUID eventId,
        String eventName,
        @Nullable UUID contactId,
        @Nullable String contactName,
        @Nullable UUID leadId,
        @Nullable String leadName,
        @Nullable UUID accountId,
        @Nullable String accountName,
        InvitationState state,
        List<InvitationState> next,
        @Nullable String reason,
        @Nullable Seating seating,
        @Nullable Instant waitingSince,
        Origin origin,
        int companions,
        UUID ownerId,
        @Nullable String note,
        @Nullable Instant answeredAt,
        @Nullable Instant attendedAt,
        @Nullable UUID followUpId,
        Instant createdAt,
        Instant changedAt) {

    static InvitationView of(TradeEventInvitation guest, String eventName, GuestNames names) {
        InvitationDetails details = guest.details();
        String contact = names.contact(guest);
        String lead = names.lead(guest);
        return new InvitationView(
                guest.id(),
                guest.version(),
                guest.eventId(),
                eventName,
                contact == null ? null : guest.contactId(),
                contact,
                lead == null ? null : guest.leadId(),
                lead,
                guest.accountId(),
                names.account(guest),
                guest.state(),
                guest.state().next(),
                guest.reason(),
                guest.seating(),
                guest.waitingSince(),
                guest.origin(),
                details.companions(),
                details.ownerId(),
                details.note(),
                guest.answeredAt(),
                guest.attendedAt(),
                guest.followUpId(),
                guest.createdAt(),
                guest.changedAt());
    }
}
