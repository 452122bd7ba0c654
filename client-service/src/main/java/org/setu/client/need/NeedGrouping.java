package org.setu.client.need;

import org.setu.client.figures.Grouping;

/** By what the figures of needs are grouped. */
public enum NeedGrouping implements Grouping {
    NONE("none", "''"),
    CATEGORY("category", "n.category"),
    ACCOUNT("account", "cast(n.accountId as string)"),
    OWNER("owner", "cast(n.ownerId as string)"),
    PRIORITY("priority", "cast(n.priority as string)");

    private final String word;
    private final String key;

    NeedGrouping(String word, String key) {
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
