package org.setu.client.account;

import java.util.List;
import org.setu.platform.problem.Transitions;

/** Where we stand with an account. */
public enum AccountStatus {
    /** Nothing was sold yet. */
    PROSPECT,
    /** A client. */
    ACTIVE,
    /** A client with whom nothing happens. */
    DORMANT,
    /** We do no business with it any more. */
    FORMER;

    /** The states that may follow. */
    public List<AccountStatus> next() {
        return switch (this) {
            case PROSPECT -> List.of(ACTIVE, FORMER);
            case ACTIVE -> List.of(DORMANT, FORMER);
            case DORMANT -> List.of(ACTIVE, FORMER);
            case FORMER -> List.of(PROSPECT);
        };
    }

    /**
     * Checks a transition.
     *
     * @throws org.setu.platform.problem.ProblemException (409) naming what is allowed
     */
    void requireNext(AccountStatus to) {
        Transitions.requireNext("account", this, to, next());
    }
}
