package org.setu.bench;

import org.setu.local.stack.Checkout;

/** One thing that is measured. */
public interface Measurement {

    /** What it is called on the command line. */
    String name();

    /** Its heading in the report. */
    String title();

    /**
     * Measures.
     *
     * @return Markdown: how it was measured, a table, and what to think of it
     * @throws SkippedException if something is not there that it needs
     */
    String run(Checkout checkout) throws Exception;
}
