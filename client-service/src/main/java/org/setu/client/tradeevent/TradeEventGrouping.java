package org.setu.client.tradeevent;

import org.setu.client.figures.Grouping;

/** By what the figures of trade events are grouped. */
public enum TradeEventGrouping implements Grouping {
    NONE("none", "''"),
    KIND("kind", "cast(e.kind as string)"),
    OWNER("owner", "cast(e.ownerId as string)"),
    YEAR("year", "sql('to_char(?, ''YYYY'')', e.days.startsOn)");

    private final String word;
    private final String key;

    TradeEventGrouping(String word, String key) {
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
