package org.setu.client.reliability.score;

/** Why somebody was assessed. */
public enum AssessmentCause {
    /** Something was learnt, corrected or retracted. */
    INPUT,
    /** Somebody asked for it. */
    REQUEST,
    /** Signals have run out, or data has become old. */
    TIME,
    /** A lead became a client. */
    CONVERSION
}
