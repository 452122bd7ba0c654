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

    /** As often as it was promised. */
    void exactly(String what, long promised, long found) {
        if (found < promised) {
            lost("%s: %d of %d".formatted(what, found, promised));
        } else if (found > promised) {
            doubled("%s: %d of %d".formatted(what, found, promised));
        }
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

    /** How much was found of each kind. */
    FaultReport.Found counts() {
        return new FaultReport.Found(lost, doubled, inverted, resent);
    }

    List<String> cases() {
        return List.copyOf(cases);
    }
}
