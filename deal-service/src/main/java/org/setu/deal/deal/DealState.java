package org.setu.deal.deal;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.setu.platform.problem.ProblemException;

/** Where a deal stands; independent of its stage. */
public enum DealState {
    OPEN(Transition.CHANGE, Transition.MOVE, Transition.HOLD, Transition.WIN, Transition.LOSE),
    ON_HOLD(Transition.CHANGE, Transition.RESUME),
    WON(Transition.REOPEN),
    LOST(Transition.REOPEN);

    /** What can be done to a deal. */
    public enum Transition {
        CHANGE,
        MOVE,
        HOLD,
        RESUME,
        WIN,
        LOSE,
        REOPEN;

        /** As in addresses. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Set<Transition> allowed;

    DealState(Transition first, Transition... others) {
        this.allowed = EnumSet.of(first, others);
    }

    /** Refuses what cannot be done now, and names what can. */
    void require(Transition transition) {
        if (!allowed.contains(transition)) {
            throw ProblemException.illegalTransition(
                    "A deal that is %s cannot %s.".formatted(this, transition.word()), allowed());
        }
    }

    /** What can be done now, as in addresses. */
    public List<String> allowed() {
        return allowed.stream().map(Transition::word).toList();
    }
}
