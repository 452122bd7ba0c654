package org.setu.client.cases;

import java.util.List;
import org.setu.platform.problem.Transitions;

/** How far a case is. */
public enum CaseState {
    RECEIVED,
    /** The client has our first answer. */
    ACKNOWLEDGED,
    INVESTIGATING,
    /** It is agreed who does what. */
    ACTION_PLANNED,
    /** We have done our part; the client is asked whether he is content. */
    RESOLVED,
    /** He is, or did not say otherwise in time. */
    CLOSED,
    /** He is not. */
    REOPENED,
    REJECTED,
    DUPLICATE;

    /** The states that may follow. */
    public List<CaseState> next() {
        return switch (this) {
            case RECEIVED -> List.of(ACKNOWLEDGED, REJECTED, DUPLICATE);
            case ACKNOWLEDGED -> List.of(INVESTIGATING, RESOLVED, REJECTED, DUPLICATE);
            case INVESTIGATING -> List.of(ACTION_PLANNED, REJECTED, DUPLICATE);
            case ACTION_PLANNED -> List.of(RESOLVED, REJECTED, DUPLICATE);
            case RESOLVED -> List.of(CLOSED, REOPENED);
            case CLOSED -> List.of(REOPENED);
            case REOPENED -> List.of(INVESTIGATING, REJECTED, DUPLICATE);
            case REJECTED, DUPLICATE -> List.of();
        };
    }

    /** Whether we owe the client something. */
    public boolean isOpen() {
        return switch (this) {
            case RECEIVED, ACKNOWLEDGED, INVESTIGATING, ACTION_PLANNED, REOPENED -> true;
            case RESOLVED, CLOSED, REJECTED, DUPLICATE -> false;
        };
    }

    /**
     * Checks a transition.
     *
     * @throws org.setu.platform.problem.ProblemException (409) naming what is allowed
     */
    void requireNext(CaseState to) {
        Transitions.requireNext("case", this, to, next());
    }
}
