package org.setu.client.tradeevent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.staff.StaffMembers;
import org.setu.platform.entity.Numbering;
import org.setu.platform.problem.ProblemException;

/** Plans trade events, and keeps what is said of them. */
@ApplicationScoped
public class KeepingTradeEvents {

    private final TradeEvents events;
    private final Numbering numbering;
    private final StaffMembers staff;
    private final GivingSeats seats;
    private final InstantSource clock;

    KeepingTradeEvents(
            TradeEvents events,
            Numbering numbering,
            StaffMembers staff,
            GivingSeats seats,
            InstantSource clock) {
        this.events = events;
        this.numbering = numbering;
        this.staff = staff;
        this.seats = seats;
        this.clock = clock;
    }

    /** Plans one. */
    public TradeEvent plan(TradeEventDetails details) {
        checkPeople(null, details);
        TradeEvent event =
                new TradeEvent(numbering.next(TradeEvent.NUMBERS), details, clock.instant());
        events.persist(event);
        return event;
    }

    /**
     * Replaces what is said of an event; nothing happens if that is what is known. If there are
     * more seats than before, those who waited longest get them.
     *
     * @param event read by {@link TradeEvents#locked}
     * @throws ProblemException (400) if more seats are taken than there would be
     */
    public void change(TradeEvent event, TradeEventDetails details) {
        TradeEventDetails before = event.details();
        if (details.equals(before) && !event.state().isOver()) {
            return;
        }
        checkPeople(before, details);
        if (!Objects.equals(before.capacity(), details.capacity())) {
            seats.requireRoom(event, details.capacity());
        }
        event.change(details, clock.instant());
        if (!Objects.equals(before.capacity(), details.capacity())
                && event.state() == TradeEventState.OPEN) {
            seats.moveUp(event, Seating.CAPACITY_RAISED);
        }
    }

    /** Invitations go out. */
    public void open(TradeEvent event) {
        event.open(clock.instant());
    }

    /**
     * It took place.
     *
     * @throws ProblemException (409) before its first day
     */
    public void hold(TradeEvent event) {
        event.hold(clock.instant());
    }

    /** All that came of it is known. */
    public void close(TradeEvent event) {
        event.close(clock.instant());
    }

    /** It does not take place; the invitations stay as they are, and nobody answers any more. */
    public void cancel(TradeEvent event, String why) {
        event.cancel(why, clock.instant());
    }

    private void checkPeople(@Nullable TradeEventDetails before, TradeEventDetails details) {
        if (before == null || !details.ownerId().equals(before.ownerId())) {
            staff.requireActive("/ownerId", details.ownerId());
        }
        List<UUID> team = new ArrayList<>(details.team());
        if (before != null) {
            team.removeAll(before.team());
        }
        if (staff.known(team).size() < team.size()) {
            throw ProblemException.invalid("/team", "names somebody who is not staff");
        }
    }
}
