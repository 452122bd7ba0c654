package org.setu.system.fault;

import java.util.List;

/**
 * The outcome of a run.
 *
 * @param seed gives the same faults in the same order
 * @param faults how many were done
 * @param acknowledged writes that a service said it has done
 * @param lost acknowledged, and not stored, not published, or not arrived
 * @param doubled stored or published more often than acknowledged
 * @param inverted published or arrived in another order than written
 * @param resent events that a topic shows twice under one id; readers drop them, so no failure
 * @param refusals answers to writers that no fault explains
 * @param cases the first of what is wrong, in words
 */
public record FaultReport(
        long seed,
        int faults,
        int acknowledged,
        int lost,
        int doubled,
        int inverted,
        int resent,
        List<String> refusals,
        List<String> cases) {

    public boolean passed() {
        return lost == 0 && doubled == 0 && inverted == 0 && refusals.isEmpty();
    }

    /** One line. */
    public String line() {
        return ("%d faults (seed %d), %d acknowledged writes: %d lost, %d doubled, %d inverted"
                        + " (%d resent under the same id, %d refused)")
                .formatted(
                        faults,
                        seed,
                        acknowledged,
                        lost,
                        doubled,
                        inverted,
                        resent,
                        refusals.size());
    }
}
