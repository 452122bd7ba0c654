package org.setu.client.reliability.signal;

import java.util.List;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.Transitions;

/** What is thought of a signal. That its time is over is said by its last day. */
public enum SignalState {
    /** Somebody says so; it counts half, and never stands in the way. */
    REPORTED,
    /** It is true. */
    CONFIRMED,
    /** It is not true, or does not matter. */
    DISMISSED;

    /** The states that may follow. */
    public List<SignalState> next() {
        return switch (this) {
            case REPORTED -> List.of(CONFIRMED, DISMISSED);
            case CONFIRMED -> List.of(DISMISSED);
            case DISMISSED -> List.of(REPORTED);
        };
    }

    /**
     * Checks a transition.
     *
     * @throws ProblemException (409) naming what is allowed
     */
    void requireNext(SignalState to) {
        Transitions.requireNext("signal", this, to, next());
    }
}
