package org.setu.contract.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.setu.platform.access.Roles;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** Where a contract stands. */
public enum ContractState {
    DRAFT(Transition.WRITE, Transition.SUBMIT, Transition.ABANDON),
    INTERNAL_REVIEW(Transition.RETURN, Transition.NEGOTIATE, Transition.ABANDON),
    NEGOTIATION(
            Transition.WRITE, Transition.DISAGREE, Transition.REQUEST_APPROVAL, Transition.ABANDON),
    APPROVAL(Transition.DISAGREE, Transition.APPROVE, Transition.RENEGOTIATE, Transition.ABANDON),
    READY_TO_SIGN(Transition.SEND_TO_SIGN, Transition.RENEGOTIATE, Transition.ABANDON),
    SIGNING(Transition.SIGN, Transition.DECLINE, Transition.RENEGOTIATE, Transition.ABANDON),
    SIGNED(Transition.ACTIVATE),
    ACTIVE(Transition.OWE, Transition.ORDER),
    ABANDONED;

    /** What can be done to a contract. */
    public enum Transition {
        WRITE("versions", Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER),
        SUBMIT("submit", Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER),
        RETURN("return", Roles.CONTRACT_MANAGER),
        NEGOTIATE("negotiate", Roles.CONTRACT_MANAGER),
        DISAGREE("disagreements", Roles.PARTNER, Roles.CONTRACT_MANAGER),
        REQUEST_APPROVAL(
                "request-approval",
                Roles.ACCOUNT_MANAGER,
                Roles.SALES_HEAD,
                Roles.CONTRACT_MANAGER),
        APPROVE("approve", Roles.CONTRACT_MANAGER),
        RENEGOTIATE("renegotiate", Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER),
        SEND_TO_SIGN(
                "send-to-sign", Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER),
        SIGN("signatures", Roles.PARTNER, Roles.CONTRACT_MANAGER, Roles.SALES_HEAD),
        DECLINE("signatures/decline", Roles.PARTNER, Roles.CONTRACT_MANAGER, Roles.SALES_HEAD),
        ABANDON("abandon", Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER),
        /** Follows the second signature by itself. */
        ACTIVATE("activate"),
        OWE("obligations", Roles.ACCOUNT_MANAGER, Roles.SALES_HEAD, Roles.CONTRACT_MANAGER),
        ORDER("orders", Roles.PARTNER, Roles.ACCOUNT_MANAGER);

        private final String word;
        private final Set<String> roles;

        Transition(String word, String... roles) {
            this.word = word;
            this.roles = Set.of(roles);
        }

        /** As in addresses. */
        public String word() {
            return word;
        }

        /** The state after it. */
        ContractState leadsTo() {
            return switch (this) {
                case SUBMIT -> INTERNAL_REVIEW;
                case RETURN -> DRAFT;
                case NEGOTIATE, RENEGOTIATE, DECLINE -> NEGOTIATION;
                case REQUEST_APPROVAL -> APPROVAL;
                case APPROVE -> READY_TO_SIGN;
                case SEND_TO_SIGN -> SIGNING;
                case SIGN -> SIGNED;
                case ACTIVATE, OWE, ORDER -> ACTIVE;
                case ABANDON -> ABANDONED;
                case WRITE, DISAGREE -> throw new IllegalStateException(this + " leads nowhere");
            };
        }
    }

    private final Set<Transition> allowed;

    ContractState(Transition... allowed) {
        this.allowed = EnumSet.noneOf(Transition.class);
        this.allowed.addAll(List.of(allowed));
    }

    /** Refuses what cannot be done now, and names what can and by whom. */
    public void require(Transition transition) {
        if (!allowed.contains(transition)) {
            throw refusal(
                    "A contract that is %s does not allow %s.".formatted(this, transition.word()),
                    List.of());
        }
    }

    /** The same refusal because something must be there first. */
    public ProblemException refusal(String detail, List<String> missing) {
        return new ProblemException(
                Problem.of(ProblemType.ILLEGAL_TRANSITION, detail)
                        .withAllowed(allowed())
                        .withMissing(missing)
                        .withWhoCan(whoCan()));
    }

    public boolean allows(Transition transition) {
        return allowed.contains(transition);
    }

    /** What can be done now, as in addresses; what happens by itself is not named. */
    public List<String> allowed() {
        return allowed.stream()
                .filter(step -> !step.roles.isEmpty())
                .map(Transition::word)
                .toList();
    }

    private List<String> whoCan() {
        Set<String> roles = new TreeSet<>();
        allowed.forEach(step -> roles.addAll(step.roles));
        return List.copyOf(roles);
    }
}
