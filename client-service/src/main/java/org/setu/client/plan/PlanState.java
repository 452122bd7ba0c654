package org.setu.client.plan;

import java.util.List;
import org.setu.platform.problem.Transitions;

/** How far an account plan is. */
public enum PlanState {
    /** Is being written. */
    DRAFT,
    /** A sales head is asked. */
    SUBMITTED,
    /** Is worked by. */
    APPROVED,
    /** A sales head said no, and why. */
    REJECTED,
    /** A later one for the same time was approved. */
    SUPERSEDED;

    /** The states that may follow. */
    public List<PlanState> next() {
        return switch (this) {
            case DRAFT -> List.of(SUBMITTED);
            case SUBMITTED -> List.of(APPROVED, REJECTED);
            case REJECTED -> List.of(DRAFT);
            case APPROVED -> List.of(SUPERSEDED);
            case SUPERSEDED -> List.of();
        };
    }

    /**
     * Checks a transition.
     *
     * @throws org.setu.platform.problem.ProblemException (409) naming what is allowed
     */
    void requireNext(PlanState to) {
        Transitions.requireNext("plan", this, to, next());
    }
}
