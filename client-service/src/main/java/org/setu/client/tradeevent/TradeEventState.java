package org.setu.client.tradeevent;

import java.util.List;
import org.setu.platform.problem.Transitions;

/** How far a trade event is. */
public enum TradeEventState {
    PLANNED,
    /** Invitations go out, and guests answer. */
    OPEN,
    /** It took place; what came of it is gathered. */
    HELD,
    /** Nothing is changed any more. */
    CLOSED,
    /** It did not take place. */
    CANCELLED;

    /** The states that may follow. */
    public List<TradeEventState> next() {
        return switch (this) {
            case PLANNED -> List.of(OPEN, CANCELLED);
            case OPEN -> List.of(HELD, CANCELLED);
            case HELD -> List.of(CLOSED);
            case CLOSED, CANCELLED -> List.of();
        };
    }

    /** Whether something of it can still be changed. */
    boolean isOver() {
        return switch (this) {
            case PLANNED, OPEN, HELD -> false;
            case CLOSED, CANCELLED -> true;
        };
    }

    /**
     * Checks a transition.
     *
     * @throws org.setu.platform.problem.ProblemException (409) naming what is allowed
     */
    void requireNext(TradeEventState to) {
        Transitions.requireNext("event", this, to, next());
    }
}
