package org.setu.client.tradeevent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Accounts;
import org.setu.client.lead.LeadConverted;
import org.setu.client.staff.Owners;
import org.setu.platform.access.SystemWork;
import org.setu.platform.problem.ProblemException;

/** Invites one guest, or writes down one who came without. */
@ApplicationScoped
public class Inviting {

    /**
     * Whom to invite: a person at an account, or a lead.
     *
     * @param accountId where the person works; the primary account if null
     */
    public record Asked(
            @Nullable UUID contactId, @Nullable UUID leadId, @Nullable UUID accountId) {}

    private final TradeEvents events;
    private final Invitations invitations;
    private final Guests guests;
    private final Owners owners;
    private final Accounts accounts;
    private final TellingOfInvitations telling;
    private final InstantSource clock;

    Inviting(
            TradeEvents events,
            Invitations invitations,
            Guests guests,
            Owners owners,
            Accounts accounts,
            TellingOfInvitations telling,
            InstantSource clock) {
        this.events = events;
        this.invitations = invitations;
        this.guests = guests;
        this.owners = owners;
        this.accounts = accounts;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Invites somebody to an event that is OPEN.
     *
     * @param byMail whether a contact is written to
     * @throws ProblemException (400) naming the field; (409) if the event is not OPEN, or the guest
     *     is invited already
     */
    public TradeEventInvitation invite(
            UUID eventId, Asked asked, InvitationDetails details, boolean byMail) {
        TradeEvent event =
                events.lockedIfThere(eventId)
                        .orElseThrow(
                                () -> ProblemException.invalid("/eventId", "names no trade event"));
        event.requireInviting();
        TradeEventInvitation guest = add(event, asked, details, Origin.INVITED);
        if (byMail) {
            telling.invited(event, guest);
        }
        return guest;
    }

    /**
     * Writes down somebody who came without an invitation; there may be more people than seats.
     *
     * @param event read by {@link TradeEvents#locked}
     * @throws ProblemException (400) naming the field; (409) if nobody can have come yet, or the
     *     guest is invited
     */
    public TradeEventInvitation walkIn(TradeEvent event, Asked asked, InvitationDetails details) {
        event.requireReceiving(clock.instant());
        return add(event, asked, details, Origin.WALK_IN);
    }

    private TradeEventInvitation add(
            TradeEvent event, Asked asked, InvitationDetails details, Origin origin) {
        Guest guest = guests.find(asked.contactId(), asked.leadId(), asked.accountId());
        owners.require(details.ownerId(), guest.unit());
        requireNew(event, guest);
        Instant now = clock.instant();
        TradeEventInvitation invitation =
                new TradeEventInvitation(event.id(), guest, details, origin, now);
        invitations.persist(invitation);
        telling.changed(event, invitation);
        return invitation;
    }

    private void requireNew(TradeEvent event, Guest guest) {
        List<UUID> contacts = Stream.ofNullable(guest.contactId()).toList();
        List<UUID> leads = Stream.ofNullable(guest.leadId()).toList();
        if (!invitations.of(event.id(), contacts, leads).isEmpty()) {
            throw ProblemException.duplicate(
                    guest.contactId() != null ? "/contactId" : "/leadId",
                    InvitationConstraints.THERE);
        }
    }

    /** A lead that becomes a client is invited as the person it names. */
    void follow(@Observes LeadConverted converted) {
        SystemWork.run(
                "invitations of a lead",
                () ->
                        invitations.follow(
                                converted.leadId(),
                                converted.accountId(),
                                converted.contactId(),
                                accounts.get(converted.accountId()).visibilityUnit()));
    }
}
