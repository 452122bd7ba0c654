package org.setu.client.figures;

import jakarta.persistence.Tuple;
import org.jspecify.annotations.Nullable;

/** What a query tells of one group: its column {@code key}, and figures beside it. */
public record GroupRow(Tuple columns) {

    /** So many groups are told at most, the largest first. */
    public static final int MOST = 1_000;

    /** What the records of the group have in common; null if that is nothing. */
    public @Nullable String key() {
        Object key = columns.get("key");
        return key == null || key.equals("") ? null : key.toString();
    }

    /** A figure that every group has. */
    public long number(String name) {
        return ((Number) columns.get(name)).longValue();
    }
}
