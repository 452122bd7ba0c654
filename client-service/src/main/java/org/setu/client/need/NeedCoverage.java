package org.setu.client.need;

/** How far products of ours could meet a need. */
public enum NeedCoverage {
    /** We have nothing for it, or nobody has looked. */
    NONE,
    /** Something of it would be left. */
    PARTIAL,
    FULL
}
