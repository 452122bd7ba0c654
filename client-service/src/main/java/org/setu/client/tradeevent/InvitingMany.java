package org.setu.client.tradeevent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.client.contact.Contact;
import org.setu.client.contact.Contacts;
import org.setu.client.lead.Lead;
import org.setu.client.lead.Leads;
import org.setu.client.tradeevent.InviteResult.Outcome;
import org.setu.client.tradeevent.InviteResult.Row;
import org.setu.platform.access.CurrentCaller;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.entity.VisibleIds;

/** Invites many guests at once; one who cannot be invited hides no other. */
@ApplicationScoped
public class InvitingMany {

    /** So many at once. */
    public static final int MOST = 200;

    private final Invitations invitations;
    private final Contacts contacts;
    private final Leads leads;
    private final TellingOfInvitations telling;
    private final CurrentCaller caller;
    private final EntityManager entityManager;
    private final InstantSource clock;

    InvitingMany(
            Invitations invitations,
            Contacts contacts,
            Leads leads,
            TellingOfInvitations telling,
            CurrentCaller caller,
            EntityManager entityManager,
            InstantSource clock) {
        this.invitations = invitations;
        this.contacts = contacts;
        this.leads = leads;
        this.telling = telling;
        this.caller = caller;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * Invites contacts, at their primary accounts, and leads, in the caller's name.
     *
     * @param event read by {@link TradeEvents#locked}
     * @param byMail whether the contacts are written to
     */
    public InviteResult invite(
            TradeEvent event, List<UUID> contactIds, List<UUID> leadIds, boolean byMail) {
        return invite(event, new Named(contactIds, leadIds), false, byMail);
    }

    /** Invites those whom a filter finds, {@value #MOST} of them at most. */
    public InviteResult invite(TradeEvent event, GuestFilter filter, boolean byMail) {
        event.requireInviting();
        List<UUID> found =
                filter.find(entityManager, event.id(), MOST + 1).stream()
                        .map(Aggregate::id)
                        .toList();
        boolean more = found.size() > MOST;
        List<UUID> now = more ? found.subList(0, MOST) : found;
        return invite(event, new Named(now, List.of()), more, byMail);
    }

    private record Named(List<UUID> contacts, List<UUID> leads) {

        Named {
            contacts = contacts.stream().distinct().toList();
            leads = leads.stream().distinct().toList();
        }
    }

    private InviteResult invite(TradeEvent event, Named named, boolean more, boolean byMail) {
        event.requireInviting();
        InvitationDetails details = new InvitationDetails(caller.get().requireStaff(), 0, null);
        Instant now = clock.instant();
        Map<UUID, TradeEventInvitation> there = new HashMap<>();
        for (TradeEventInvitation one :
                invitations.of(event.id(), named.contacts(), named.leads())) {
            put(there, one.contactId(), one);
            put(there, one.leadId(), one);
        }
        Map<UUID, Contact> people = byId(contacts.seen(named.contacts()));
        Map<UUID, Lead> prospects = byId(leads.seen(named.leads()));
        List<TradeEventInvitation> added = new ArrayList<>();
        for (UUID id : named.contacts()) {
            Contact contact = people.get(id);
            if (contact != null && !contact.archived() && !there.containsKey(id)) {
                added.add(invited(event, Guests.of(contact), details, now));
            }
        }
        for (UUID id : named.leads()) {
            Lead lead = prospects.get(id);
            if (lead != null && Guests.obstacle(lead) == null && !there.containsKey(id)) {
                added.add(invited(event, Guests.of(lead), details, now));
            }
        }
        invitations.persist(added);
        telling.changed(event, added);
        if (byMail) {
            added.forEach(guest -> telling.invited(event, guest));
        }
        return InviteResult.of(rows(named, there, added, people, prospects), more);
    }

    private static TradeEventInvitation invited(
            TradeEvent event, Guest guest, InvitationDetails details, Instant now) {
        return new TradeEventInvitation(event.id(), guest, details, Origin.INVITED, now);
    }

    private List<Row> rows(
            Named named,
            Map<UUID, TradeEventInvitation> there,
            List<TradeEventInvitation> added,
            Map<UUID, Contact> people,
            Map<UUID, Lead> prospects) {
        Set<UUID> seen = seen(there.values());
        Map<UUID, TradeEventInvitation> made = new HashMap<>();
        for (TradeEventInvitation one : added) {
            put(made, one.contactId(), one);
            put(made, one.leadId(), one);
        }
        List<Row> rows = new ArrayList<>();
        for (UUID id : named.contacts()) {
            Contact contact = people.get(id);
            Result result =
                    result(
                            contact != null,
                            made.get(id),
                            there.get(id),
                            seen,
                            contact != null && contact.archived() ? Guests.ARCHIVED : null);
            rows.add(result.row(id, null));
        }
        for (UUID id : named.leads()) {
            Lead lead = prospects.get(id);
            Result result =
                    result(
                            lead != null,
                            made.get(id),
                            there.get(id),
                            seen,
                            lead == null ? null : Guests.obstacle(lead));
            rows.add(result.row(null, id));
        }
        return rows;
    }

    private record Result(
            Outcome outcome, @Nullable TradeEventInvitation of, @Nullable String detail) {

        Row row(@Nullable UUID contact, @Nullable UUID lead) {
            return new Row(
                    contact,
                    lead,
                    outcome,
                    of == null ? null : of.id(),
                    of == null ? null : of.state(),
                    detail);
        }
    }

    private static Result result(
            boolean visible,
            @Nullable TradeEventInvitation made,
            @Nullable TradeEventInvitation there,
            Set<UUID> seen,
            @Nullable String obstacle) {
        if (!visible) {
            return new Result(Outcome.NOT_FOUND, null, null);
        }
        if (made != null) {
            return new Result(Outcome.INVITED, made, null);
        }
        if (there != null) {
            return new Result(Outcome.ALREADY, seen.contains(there.id()) ? there : null, null);
        }
        return new Result(Outcome.REFUSED, null, obstacle);
    }

    /** A person can be invited for an account that the caller does not see. */
    private Set<UUID> seen(Collection<TradeEventInvitation> some) {
        Set<UUID> ids = new HashSet<>();
        some.forEach(one -> ids.add(one.id()));
        return VisibleIds.of(entityManager, TradeEventInvitation.class, ids);
    }

    private static <T> void put(Map<UUID, T> map, @Nullable UUID id, T value) {
        if (id != null) {
            map.put(id, value);
        }
    }

    private static <A extends Aggregate> Map<UUID, A> byId(Collection<A> some) {
        return some.stream().collect(Collectors.toMap(Aggregate::id, Function.identity()));
    }
}
