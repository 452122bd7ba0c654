package org.setu.client.rollup;

import org.setu.client.figures.Grouping;

/** By what the figures of a group of companies are grouped. */
public enum RollUpGrouping implements Grouping {
    /** Not at all. */
    NONE("none", "''"),
    /** By the company directly below the top in whose part of the group they are. */
    CHILD("child", "cast(b.branch as string)");

    private final String word;
    private final String key;

    RollUpGrouping(String word, String key) {
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
