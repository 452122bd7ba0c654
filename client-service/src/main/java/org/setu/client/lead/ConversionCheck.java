package org.setu.client.lead;

import org.jspecify.annotations.Nullable;

/** A feature that knows something of leads says whether a client may be made of one. */
public interface ConversionCheck {

    /**
     * Checks a lead that is about to become a client.
     *
     * @param acceptRisk why whoever converts it does so in spite of a risk; null if he does not say
     * @throws org.setu.platform.problem.ProblemException if it may not, which says how to go on
     */
    void check(Lead lead, @Nullable String acceptRisk);
}
