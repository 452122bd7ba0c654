package org.setu.client.reliability.score;

/** What Z'' says (Altman 1995, 2018). */
public enum Zone {
    /** Above 2.6. */
    SAFE,
    /** From 1.1 to 2.6. */
    GREY,
    /** Below 1.1. */
    DISTRESS
}
