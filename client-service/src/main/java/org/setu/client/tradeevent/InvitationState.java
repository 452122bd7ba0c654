package org.setu.client.tradeevent;

import java.util.List;
import org.setu.platform.problem.Transitions;

/** How far an invitation is. */
public enum InvitationState {
    INVITED,
    ACCEPTED,
    /** The guest would come, but all seats are taken. */
    WAITLISTED,
    DECLINED,
    /** The guest was there. */
    ATTENDED,
    /** The guest said that he would come, and did not. */
    NO_SHOW,
    /** We took it back. */
    CANCELLED;

    /** The states that may follow. */
    public List<InvitationState> next() {
        return switch (this) {
            case INVITED -> List.of(ACCEPTED, WAITLISTED, DECLINED, ATTENDED, CANCELLED);
            case ACCEPTED -> List.of(DECLINED, ATTENDED, NO_SHOW, CANCELLED);
            case WAITLISTED -> List.of(ACCEPTED, DECLINED, ATTENDED, CANCELLED);
            case DECLINED -> List.of(ACCEPTED, WAITLISTED, ATTENDED);
            case ATTENDED -> List.of(NO_SHOW);
            case NO_SHOW -> List.of(ATTENDED);
            case CANCELLED -> List.of(INVITED);
        };
    }

    /** Whether a seat is kept for the guest. */
    boolean takesSeat() {
        return switch (this) {
            case ACCEPTED, ATTENDED -> true;
            case INVITED, WAITLISTED, DECLINED, NO_SHOW, CANCELLED -> false;
        };
    }

    /**
     * Checks a transition.
     *
     * @throws org.setu.platform.problem.ProblemException (409) naming what is allowed
     */
    void requireNext(InvitationState to) {
        Transitions.requireNext("invitation", this, to, next());
    }
}
