package org.setu.client.need;

import java.util.List;
import org.setu.platform.problem.Transitions;

/** How far a need is. */
public enum NeedState {
    /** Somebody of us thinks so. */
    IDENTIFIED,
    /** There is evidence of it. */
    CONFIRMED,
    /** The client has what he needs from us. */
    COVERED,
    /** He will not have it from us. */
    UNMET,
    /** He needs it no more, or never did. */
    OBSOLETE;

    /** The states that may follow. */
    public List<NeedState> next() {
        return switch (this) {
            case IDENTIFIED -> List.of(CONFIRMED, OBSOLETE);
            case CONFIRMED -> List.of(COVERED, UNMET, OBSOLETE);
            case COVERED, UNMET, OBSOLETE -> List.of(IDENTIFIED);
        };
    }

    /** Whether something can still be sold for it. */
    public boolean isOpen() {
        return switch (this) {
            case IDENTIFIED, CONFIRMED -> true;
            case COVERED, UNMET, OBSOLETE -> false;
        };
    }

    /**
     * Checks a transition.
     *
     * @throws org.setu.platform.problem.ProblemException (409) naming what is allowed
     */
    void requireNext(NeedState to) {
        Transitions.requireNext("need", this, to, next());
    }
}
