package org.setu.client.activity;

import java.util.List;
import org.setu.platform.problem.Transitions;

/** Whether an activity lies ahead. */
public enum ActivityState {
    PLANNED,
    DONE,
    /** It will not happen. */
    CANCELLED;

    /** The states that may follow. */
    public List<ActivityState> next() {
        return switch (this) {
            case PLANNED -> List.of(DONE, CANCELLED);
            case DONE, CANCELLED -> List.of(PLANNED);
        };
    }

    /**
     * Checks a transition.
     *
     * @throws org.setu.platform.problem.ProblemException (409) naming what is allowed
     */
    void requireNext(ActivityState to) {
        Transitions.requireNext("activity", this, to, next());
    }
}
