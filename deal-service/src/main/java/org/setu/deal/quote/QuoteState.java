package org.setu.deal.quote;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.setu.platform.problem.ProblemException;

/** Where one version of an offer stands. From SENT on its content never changes. */
public enum QuoteState {
    /** Was refused; saving it prices it again. */
    DRAFT(Transition.CHANGE),
    PRICED(Transition.CHANGE, Transition.SUBMIT),
    IN_APPROVAL(Transition.CHANGE, Transition.APPROVE, Transition.REFUSE),
    APPROVED(Transition.CHANGE, Transition.SEND),
    SENT(Transition.ACCEPT, Transition.REJECT, Transition.WITHDRAW, Transition.NEW_VERSION),
    ACCEPTED(Transition.NEW_VERSION),
    REJECTED(Transition.NEW_VERSION),
    EXPIRED(Transition.NEW_VERSION),
    WITHDRAWN(Transition.NEW_VERSION),
    /** A newer version took its place. */
    SUPERSEDED();

    /** What can be done to a quote. */
    public enum Transition {
        CHANGE,
        SUBMIT,
        APPROVE,
        REFUSE,
        SEND,
        ACCEPT,
        REJECT,
        WITHDRAW,
        NEW_VERSION;

        /** As in addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Set<Transition> allowed;

    QuoteState(Transition... allowed) {
        this.allowed = EnumSet.noneOf(Transition.class);
        this.allowed.addAll(Arrays.asList(allowed));
    }

    /** Refuses what cannot be done now, and names what can. */
    void require(Transition transition) {
        if (!allowed.contains(transition)) {
            throw ProblemException.illegalTransition(
                    "A quote that is %s cannot take the step %s."
                            .formatted(this, transition.word()),
                    allowed());
        }
    }

    /** What can be done now, as in addresses. */
    public List<String> allowed() {
        return allowed.stream().map(Transition::word).toList();
    }
}
