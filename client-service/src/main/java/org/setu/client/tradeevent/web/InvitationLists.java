package org.setu.client.tradeevent.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.setu.client.tradeevent.GuestNames;
import org.setu.client.tradeevent.InvitationState;
import org.setu.client.tradeevent.Origin;
import org.setu.client.tradeevent.TradeEvent;
import org.setu.client.tradeevent.TradeEventInvitation;
import org.setu.platform.entity.Names;
import org.setu.platform.paging.FieldType;
import org.setu.platform.paging.Listing;
import org.setu.platform.paging.Page;

/** Pages of invitations, with the names of guests. */
@ApplicationScoped
class InvitationLists {

    private static final Listing<TradeEventInvitation> LISTING =
            Listing.of(TradeEventInvitation.class)
                    .sort("changedAt", FieldType.INSTANT, TradeEventInvitation::changedAt)
                    .sort("createdAt", FieldType.INSTANT, TradeEventInvitation::createdAt)
                    .filter("eventId", FieldType.ID)
                    .filter("contactId", FieldType.ID)
                    .filter("leadId", FieldType.ID)
                    .filter("accountId", FieldType.ID)
                    .filter("state", FieldType.oneOf(InvitationState.class))
                    .filter("origin", FieldType.oneOf(Origin.class))
                    .filter("ownerId", FieldType.ID)
                    .filter("createdAt", FieldType.INSTANT)
                    .filter("changedAt", FieldType.INSTANT);

    private final EntityManager entityManager;

    InvitationLists(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Page<InvitationView> page(MultivaluedMap<String, String> parameters) {
        Page<TradeEventInvitation> page = LISTING.page(entityManager, parameters, guest -> guest);
        return page.map(shown(page.items()));
    }

    InvitationView view(TradeEventInvitation guest) {
        return shown(List.of(guest)).apply(guest);
    }

    private Function<TradeEventInvitation, InvitationView> shown(
            Collection<TradeEventInvitation> guests) {
        GuestNames names = GuestNames.of(entityManager, guests);
        Map<UUID, String> events =
                Names.of(
                        entityManager,
                        TradeEvent.class,
                        guests.stream().map(TradeEventInvitation::eventId).distinct().toList());
        return guest ->
                InvitationView.of(
                        guest, Objects.requireNonNull(events.get(guest.eventId())), names);
    }
}
