package org.setu.client.tradeevent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.ProblemException;

/**
 * Gives seats to guests. Whoever asks has locked the event ({@link TradeEvents#locked}), so that
 * two guests never get the last one. All seats count, whoever sees who sits on them.
 */
@ApplicationScoped
class GivingSeats {

    /** No invitation has it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Invitations invitations;
    private final TellingOfInvitations telling;
    private final InstantSource clock;

    GivingSeats(Invitations invitations, TellingOfInvitations telling, InstantSource clock) {
        this.invitations = invitations;
        this.telling = telling;
        this.clock = clock;
    }

    /** Whether there is room for a guest and so many who come along. */
    boolean fits(TradeEvent event, TradeEventInvitation guest, int companions) {
        Integer capacity = event.capacity();
        return capacity == null
                || invitations.taken(event.id(), guest.id()) + 1 + companions <= capacity;
    }

    /**
     * Checks that there are seats for all who have one.
     *
     * @throws ProblemException (400) if there are not
     */
    void requireRoom(TradeEvent event, @Nullable Integer capacity) {
        long taken = invitations.taken(event.id(), NOBODY);
        if (capacity != null && taken > capacity) {
            throw ProblemException.invalid(
                    "/capacity", "is less than the %d seats that are taken".formatted(taken));
        }
    }

    /** Gives seats that are free to those who wait: who fits, the longest waiting first. */
    void moveUp(TradeEvent event, Seating because) {
        Integer capacity = event.capacity();
        long free =
                capacity == null
                        ? Long.MAX_VALUE
                        : capacity - invitations.taken(event.id(), NOBODY);
        Instant now = clock.instant();
        for (TradeEventInvitation guest : invitations.waiting(event.id())) {
            if (guest.seats() <= free) {
                guest.moveUp(because, now);
                free -= guest.seats();
                telling.changed(event, guest);
            }
        }
    }
}
