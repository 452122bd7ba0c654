package org.setu.client.health;

import org.jspecify.annotations.Nullable;

/** Where a score goes, against thirty days before. */
public enum HealthTrend {
    /** By five points or more. */
    UP,
    STEADY,
    /** By five points or more. */
    DOWN,
    /** There was no score then, or is none now. */
    UNKNOWN;

    /** So many days are looked back. */
    public static final int DAYS = 30;

    private static final int NOTICED = 5;

    /** The trend from one score to another. */
    public static HealthTrend of(@Nullable Integer before, @Nullable Integer now) {
        if (before == null || now == null) {
            return UNKNOWN;
        }
        int change = now - before;
        if (Math.abs(change) < NOTICED) {
            return STEADY;
        }
        return change > 0 ? UP : DOWN;
    }
}
