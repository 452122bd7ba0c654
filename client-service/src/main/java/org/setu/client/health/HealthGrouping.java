package org.setu.client.health;

import org.setu.client.figures.Grouping;

/** By what the figures of health are grouped. */
public enum HealthGrouping implements Grouping {
    NONE("none", "''"),
    OWNER("owner", "cast(h.ownerId as string)"),
    TIER("tier", "cast(h.tier as string)");

    private final String word;
    private final String key;

    HealthGrouping(String word, String key) {
        this.word = word;
        this.key = key;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String key() {
        return key;
    }
}
