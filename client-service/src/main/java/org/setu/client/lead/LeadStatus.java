package org.setu.client.lead;

import java.util.List;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.Transitions;

/** How far a lead has come. */
public enum LeadStatus {
    NEW,
    ASSIGNED,
    WORKING,
    NURTURING,
    QUALIFIED,
    CONVERTED,
    DISQUALIFIED;

    /** The states that may follow. */
    public List<LeadStatus> next() {
        return switch (this) {
            case NEW -> List.of(ASSIGNED, DISQUALIFIED);
            case ASSIGNED -> List.of(WORKING, DISQUALIFIED);
            case WORKING -> List.of(QUALIFIED, NURTURING, DISQUALIFIED);
            case NURTURING -> List.of(WORKING, DISQUALIFIED);
            case QUALIFIED -> List.of(CONVERTED, DISQUALIFIED);
            case CONVERTED -> List.of();
            case DISQUALIFIED -> List.of(WORKING);
        };
    }

    /** Whether something can still become of it. */
    public boolean isOpen() {
        return this != CONVERTED && this != DISQUALIFIED;
    }

    /**
     * Checks a transition.
     *
     * @throws ProblemException (409) naming what is allowed
     */
    void requireNext(LeadStatus to) {
        Transitions.requireNext("lead", this, to, next());
    }

    /**
     * Checks that a step begins where it may: two of them lead to WORKING.
     *
     * @throws ProblemException (409) naming what is allowed
     */
    void requireOneOf(String done, LeadStatus... from) {
        if (!List.of(from).contains(this)) {
            throw ProblemException.illegalTransition(
                    "The lead is " + this + "; it cannot be " + done + ".",
                    next().stream().map(Enum::name).toList());
        }
    }
}
