package org.setu.contract.order;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.setu.platform.access.Roles;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** Where an order stands. */
public enum OrderState {
    PLACED(Transition.CHANGE, Transition.CONFIRM, Transition.REJECT, Transition.CANCEL),
    CONFIRMED(Transition.START, Transition.CANCEL),
    IN_FULFILMENT(Transition.DELIVER, Transition.CANCEL),
    PARTIALLY_DELIVERED(Transition.DELIVER),
    DELIVERED(Transition.CLOSE),
    CLOSED,
    REJECTED,
    CANCELLED;

    /** What can be done to an order. */
    public enum Transition {
        CHANGE(Roles.PARTNER, Roles.ACCOUNT_MANAGER),
        CONFIRM(Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER),
        REJECT(Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER),
        START(Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER),
        DELIVER(Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER),
        CLOSE(Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER),
        CANCEL(Roles.PARTNER, Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD);

        private final Set<String> roles;

        Transition(String... roles) {
            this.roles = Set.of(roles);
        }

        /** As in addresses. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Set<Transition> allowed;

    OrderState(Transition... allowed) {
        this.allowed = EnumSet.noneOf(Transition.class);
        this.allowed.addAll(List.of(allowed));
    }

    /** Refuses what cannot be done now, and names what can and by whom. */
    void require(Transition transition) {
        if (!allowed.contains(transition)) {
            Set<String> whoCan = new TreeSet<>();
            allowed.forEach(step -> whoCan.addAll(step.roles));
            throw new ProblemException(
                    Problem.of(
                                    ProblemType.ILLEGAL_TRANSITION,
                                    "An order that is %s does not allow to %s."
                                            .formatted(this, transition.word()))
                            .withAllowed(allowed())
                            .withWhoCan(List.copyOf(whoCan)));
        }
    }

    /** Whether goods are still awaited. */
    public boolean awaitsDelivery() {
        return switch (this) {
            case PLACED, CONFIRMED, IN_FULFILMENT, PARTIALLY_DELIVERED -> true;
            case DELIVERED, CLOSED, REJECTED, CANCELLED -> false;
        };
    }

    /** What can be done now, as in addresses. */
    public List<String> allowed() {
        return allowed.stream().map(Transition::word).toList();
    }
}
