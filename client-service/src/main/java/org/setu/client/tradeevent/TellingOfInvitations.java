package org.setu.client.tradeevent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.setu.client.publishing.Publishing;
import org.setu.client.staff.StaffMember;
import org.setu.client.staff.StaffMembers;
import org.setu.platform.access.SystemWork;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.notice.Notice;
import org.setu.platform.notice.Notice.About;
import org.setu.platform.notice.Notice.Urgency;
import org.setu.platform.notice.Notices;
import org.setu.platform.notice.Recipient;

/** Tells other services what becomes of invitations, and guests that they are invited. */
@ApplicationScoped
class TellingOfInvitations {

    private final Publishing publishing;
    private final Notices notices;
    private final StaffMembers staff;
    private final EntityManager entityManager;
    private final InstantSource clock;

    TellingOfInvitations(
            Publishing publishing,
            Notices notices,
            StaffMembers staff,
            EntityManager entityManager,
            InstantSource clock) {
        this.publishing = publishing;
        this.notices = notices;
        this.staff = staff;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** An invitation is in another state. */
    void changed(TradeEvent event, TradeEventInvitation guest) {
        changed(event, List.of(guest));
    }

    /** Many are. */
    void changed(TradeEvent event, Collection<TradeEventInvitation> guests) {
        if (guests.isEmpty()) {
            return;
        }
        // Other services must hear the names, even if whoever frees a seat does not see them.
        GuestNames names =
                SystemWork.call("names of guests", () -> GuestNames.of(entityManager, guests));
        Map<Aggregate, Publishing.Told> facts = new LinkedHashMap<>();
        for (TradeEventInvitation guest : guests) {
            facts.put(
                    guest, new Publishing.Told(key(guest), InvitationFact.of(event, guest, names)));
        }
        publishing.invitations(facts);
    }

    /** It must not change while the invitation is told of: a lead becomes a client. */
    private static UUID key(TradeEventInvitation guest) {
        UUID lead = guest.leadId();
        return lead != null ? lead : Objects.requireNonNull(guest.accountId());
    }

    /** Writes to a guest who is a contact that he is invited; a lead is not written to. */
    void invited(TradeEvent event, TradeEventInvitation guest) {
        UUID contact = guest.contactId();
        if (contact == null) {
            return;
        }
        TradeEventDetails details = event.details();
        Venue venue = details.venue();
        Map<String, String> data = new HashMap<>();
        data.put("startsOn", event.days().startsOn().toString());
        data.put("endsOn", event.days().endsOn().toString());
        String place =
                Stream.of(venue.name(), venue.city(), venue.onlineLink())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        if (!place.isEmpty()) {
            data.put("place", place);
        }
        StaffMember inviter = staff.findById(guest.details().ownerId());
        if (inviter != null) {
            data.put("by", inviter.name());
        }
        notices.send(
                guest,
                new Notice(
                        clock.instant(),
                        new Recipient(Recipient.Kind.CONTACT, contact, null, null, null),
                        "event-invitation",
                        Urgency.NORMAL,
                        new About("trade-event", event.id(), event.number(), event.name()),
                        guest.accountId(),
                        null,
                        data,
                        event.days().end()));
    }
}
