package org.setu.contract.obligation;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.setu.platform.access.Roles;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** Where an obligation stands. */
public enum ObligationState {
    PLANNED(Transition.FULFIL, Transition.WAIVE, Transition.CANCEL),
    DUE(Transition.PART, Transition.FULFIL),
    PARTIAL(Transition.FULFIL),
    OVERDUE(Transition.FULFIL, Transition.WAIVE, Transition.BREACH),
    FULFILLED,
    FULFILLED_LATE,
    WAIVED,
    CANCELLED,
    BREACHED;

    /** What can be done to an obligation; that it falls due happens by itself. */
    public enum Transition {
        PART,
        FULFIL,
        WAIVE,
        CANCEL,
        BREACH;

        /** As in addresses. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Set<Transition> allowed;

    ObligationState(Transition... allowed) {
        this.allowed = EnumSet.noneOf(Transition.class);
        this.allowed.addAll(List.of(allowed));
    }

    /** The state after a step; refuses what cannot be done now, and names what can. */
    ObligationState after(Transition transition) {
        if (!allowed.contains(transition)) {
            throw new ProblemException(
                    Problem.of(
                                    ProblemType.ILLEGAL_TRANSITION,
                                    "An obligation that is %s does not allow to %s."
                                            .formatted(this, transition.word()))
                            .withAllowed(allowed())
                            .withWhoCan(
                                    allowed.isEmpty()
                                            ? List.of()
                                            : List.of(
                                                    Roles.ACCOUNT_MANAGER,
                                                    Roles.CONTRACT_MANAGER,
                                                    Roles.SALES_HEAD)));
        }
        return switch (transition) {
            case PART -> PARTIAL;
            case FULFIL -> this == OVERDUE ? FULFILLED_LATE : FULFILLED;
            case WAIVE -> WAIVED;
            case CANCEL -> CANCELLED;
            case BREACH -> BREACHED;
        };
    }

    /** What can be done now, as in addresses. */
    public List<String> allowed() {
        return allowed.stream().map(Transition::word).toList();
    }
}
