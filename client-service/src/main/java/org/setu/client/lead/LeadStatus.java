package org.setu.client.lead;

import org.setu.platform.problem.ProblemException;

import java.util.List;

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
        if (!next().contains(to)) {
            throw ProblemException.illegalTransition(
                    "The lead is " + this + "; it cannot become " + to + ".",
                    next().stream().map(Enum::name).toList());
        }
    }
}
