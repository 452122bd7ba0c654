package org.setu.platform.problem;

import java.util.List;

/** Checks steps from one state to another. */
public final class Transitions {

    private Transitions() {}

    /**
     * Checks that a state may follow.
     *
     * @param what is in the state, such as {@code account}
     * @param next the states that may follow
     * @throws ProblemException (409) naming them
     */
    public static <S extends Enum<S>> void requireNext(String what, S from, S to, List<S> next) {
        if (!next.contains(to)) {
            throw ProblemException.illegalTransition(
                    "The %s is %s; it cannot become %s.".formatted(what, from, to),
                    next.stream().map(Enum::name).toList());
        }
    }
}
