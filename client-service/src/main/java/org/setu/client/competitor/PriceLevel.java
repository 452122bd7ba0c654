package org.setu.client.competitor;

/** What a competitor's product costs, compared with ours. */
public enum PriceLevel {
    LOWER,
    SAME,
    HIGHER
}
