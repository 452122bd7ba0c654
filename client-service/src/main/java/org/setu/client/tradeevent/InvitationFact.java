package org.setu.client.tradeevent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody is invited to a trade event, has answered, was there or was not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationFact(
        UUID invitationId,
        UUID eventId,
        String eventNumber,
        String eventName,
        TradeEventKind eventKind,
        LocalDate startsOn,
        LocalDate endsOn,
        String timeZone,
        InvitationState state,
        Origin origin,
        @Nullable UUID contactId,
        @Nullable String contactName,
        @Nullable UUID leadId,
        @Nullable UUID accountId,
        @Nullable String accountName,
        int companions,
        @Nullable String reason,
        UUID ownerId,
        Instant at) {

    static InvitationFact of(TradeEvent event, TradeEventInvitation guest, GuestNames names) {
        return new InvitationFact(
                guest.id(),
                event.id(),
                event.number(),
                event.name(),
                event.details().kind(),
                event.days().startsOn(),
                event.days().endsOn(),
                event.days().timeZone(),
                guest.state(),
                guest.origin(),
                guest.contactId(),
                names.contact(guest),
                guest.leadId(),
                guest.accountId(),
                names.account(guest),
                guest.details().companions(),
                guest.reason(),
                guest.details().ownerId(),
                guest.changedAt());
    }
}
