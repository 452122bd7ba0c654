package org.setu.system.fault;

import java.util.ArrayList;
import java.util.List;

/** What the checks found, with the first cases in words. */
final class Findings {

    private static final int TOLD = 40;

    private final List<String> cases = new ArrayList<>();
    private int lost;
    private int doubled;
    private int inverted;
    private int resent;

    void lost(String what) {
        lost++;
        tell("lost: " + what);
    }

    void doubled(String what) {
        doubled++;
        tell("doubled: " + what);
    }

    void inverted(String what) {
        inverted++;
        tell("inverted: " + what);
    }

    /** The same event twice on a topic: allowed, readers know it by its id. */
    void resent() {
        resent++;
    }

    private void tell(String what) {
        if (cases.size() < TOLD) {
            cases.add(what);
        }
    }

    FaultReport report(int faults, int acknowledged, long seed, List<String> refusals) {
        return new FaultReport(
                seed,
                faults,
                acknowledged,
                lost,
                doubled,
                inverted,
                resent,
                List.copyOf(refusals),
                List.copyOf(cases));
    }
}
