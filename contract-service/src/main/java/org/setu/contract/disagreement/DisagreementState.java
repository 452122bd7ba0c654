package org.setu.contract.disagreement;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.setu.platform.access.Roles;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** Where a disagreement stands. */
public enum DisagreementState {
    OPEN(Transition.PROPOSE),
    /** Another proposal takes the place of the present one. */
    PROPOSED(
            Transition.PROPOSE,
            Transition.AGREE,
            Transition.CONCEDE,
            Transition.ESCALATE,
            Transition.WITHDRAW),
    ESCALATED(Transition.PROPOSE),
    AGREED,
    CONCEDED,
    WITHDRAWN;

    /** What can be done to a disagreement. */
    public enum Transition {
        PROPOSE,
        AGREE,
        CONCEDE,
        ESCALATE,
        WITHDRAW;

        /** As in addresses. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        DisagreementState leadsTo() {
            return switch (this) {
                case PROPOSE -> PROPOSED;
                case AGREE -> AGREED;
                case CONCEDE -> CONCEDED;
                case ESCALATE -> ESCALATED;
                case WITHDRAW -> WITHDRAWN;
            };
        }
    }

    private final Set<Transition> allowed;

    DisagreementState(Transition... allowed) {
        this.allowed = EnumSet.noneOf(Transition.class);
        this.allowed.addAll(List.of(allowed));
    }

    /** Refuses what cannot be done now, and names what can. */
    void require(Transition transition) {
        if (!allowed.contains(transition)) {
            throw new ProblemException(
                    Problem.of(
                                    ProblemType.ILLEGAL_TRANSITION,
                                    "A disagreement that is %s does not allow to %s."
                                            .formatted(this, transition.word()))
                            .withAllowed(allowed())
                            .withWhoCan(
                                    allowed.isEmpty()
                                            ? List.of()
                                            : List.of(Roles.CONTRACT_MANAGER, Roles.PARTNER)));
        }
    }

    /** Whether nothing more happens to it. */
    public boolean settled() {
        return allowed.isEmpty();
    }

    /** What can be done now, as in addresses. */
    public List<String> allowed() {
        return allowed.stream().map(Transition::word).toList();
    }
}
