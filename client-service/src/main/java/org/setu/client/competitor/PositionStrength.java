package org.setu.client.competitor;

/** How a competitor stands at an account, compared with us. */
public enum PositionStrength {
    WEAK,
    EQUAL,
    STRONG,
    /** The account is his; we are at the edge. */
    DOMINANT
}
