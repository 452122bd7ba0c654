package org.setu.client.tradeevent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.client.staff.Owners;
import org.setu.platform.problem.ProblemException;

/** What becomes of invitations: answers, seats, and who came. */
@ApplicationScoped
public class WorkingOnInvitations {

    private final TradeEvents events;
    private final GivingSeats seats;
    private final Owners owners;
    private final TellingOfInvitations telling;
    private final InstantSource clock;

    WorkingOnInvitations(
            TradeEvents events,
            GivingSeats seats,
            Owners owners,
            TellingOfInvitations telling,
            InstantSource clock) {
        this.events = events;
        this.seats = seats;
        this.owners = owners;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * Replaces what is said of an invitation; nothing happens if that is what is known.
     *
     * @throws ProblemException (400) if there are no seats for so many who come along
     */
    public void change(TradeEventInvitation guest, InvitationDetails details) {
        InvitationDetails before = guest.details();
        if (details.equals(before)) {
            return;
        }
        TradeEvent event = events.locked(guest.eventId());
        if (event.state().isOver()) {
            throw ProblemException.illegalTransition(
                    "The event is %s; nothing is changed any more.".formatted(event.state()),
                    List.of());
        }
        if (!details.ownerId().equals(before.ownerId())) {
            owners.require(details.ownerId(), guest.visibilityUnit());
        }
        boolean others = details.companions() != before.companions();
        if (details.companions() > before.companions()
                && guest.state() == InvitationState.ACCEPTED
                && !seats.fits(event, guest, details.companions())) {
            throw ProblemException.invalid("/companions", "are more than there are seats left");
        }
        guest.describe(details, clock.instant());
        if (others && event.state() == TradeEventState.OPEN) {
            seats.moveUp(event, Seating.SEAT_FREED);
        }
    }

    /**
     * The guest will come: there is a seat, or he waits for one.
     *
     * @param companions how many come along; null: as many as was said before
     * @throws ProblemException (409) if he waits already and there is still no seat
     */
    public void accept(TradeEventInvitation guest, @Nullable Integer companions) {
        TradeEvent event = answered(guest);
        guest.state().requireNext(InvitationState.ACCEPTED);
        InvitationDetails details = guest.details();
        int others = companions == null ? details.companions() : companions;
        boolean fits = seats.fits(event, guest, others);
        if (!fits && guest.state() == InvitationState.WAITLISTED) {
            throw ProblemException.illegalTransition(
                    "All seats are taken; the guest stays on the waiting list.",
                    guest.state().next().stream().map(Enum::name).toList());
        }
        guest.describe(details.with(others), clock.instant());
        if (fits) {
            guest.accept(clock.instant());
        } else {
            guest.waitForSeat(clock.instant());
        }
        telling.changed(event, guest);
    }

    /** The guest will not come; his seat goes to who waited longest. */
    public void decline(TradeEventInvitation guest, String why) {
        TradeEvent event = answered(guest);
        guest.decline(why, clock.instant());
        telling.changed(event, guest);
        seats.moveUp(event, Seating.SEAT_FREED);
    }

    /** We take it back; the seat goes to who waited longest. */
    public void cancel(TradeEventInvitation guest, String why) {
        TradeEvent event = answered(guest);
        guest.cancel(why, clock.instant());
        telling.changed(event, guest);
        seats.moveUp(event, Seating.SEAT_FREED);
    }

    /** We invite again whom we had told not to come; nobody is written to. */
    public void renew(TradeEventInvitation guest) {
        TradeEvent event = answered(guest);
        guest.renew(clock.instant());
        telling.changed(event, guest);
    }

    /**
     * The guest is there; nothing happens if that is known. Who is there has a seat, whether there
     * was one or not.
     *
     * @throws ProblemException (409) before the event begins, or once it is closed
     */
    public void attend(TradeEventInvitation guest) {
        TradeEvent event = received(guest);
        if (guest.state() == InvitationState.ATTENDED) {
            return;
        }
        guest.attend(clock.instant());
        telling.changed(event, guest);
    }

    /**
     * The guest did not come, although he said so or was taken for somebody else.
     *
     * @throws ProblemException (409) before the event begins, or once it is closed
     */
    public void stayAway(TradeEventInvitation guest) {
        TradeEvent event = received(guest);
        guest.stayAway(clock.instant());
        telling.changed(event, guest);
    }

    private TradeEvent answered(TradeEventInvitation guest) {
        TradeEvent event = events.locked(guest.eventId());
        event.requireInviting();
        return event;
    }

    private TradeEvent received(TradeEventInvitation guest) {
        TradeEvent event = events.locked(guest.eventId());
        event.requireReceiving(clock.instant());
        return event;
    }
}
