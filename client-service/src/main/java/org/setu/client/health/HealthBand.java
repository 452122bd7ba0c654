package org.setu.client.health;

import org.jspecify.annotations.Nullable;

/** What a score means at a glance. */
public enum HealthBand {
    /** From 70. */
    GOOD,
    /** From 40. */
    WATCH,
    /** Below 40. */
    POOR,
    /** Nothing is known. */
    UNKNOWN;

    /** The band of a score, 0 to 100; null if there is none. */
    public static HealthBand of(@Nullable Integer score) {
        if (score == null) {
            return UNKNOWN;
        }
        if (score >= 70) {
            return GOOD;
        }
        return score >= 40 ? WATCH : POOR;
    }
}
