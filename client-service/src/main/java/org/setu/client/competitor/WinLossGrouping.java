package org.setu.client.competitor;

import org.setu.client.figures.Grouping;

/** By what wins and losses are grouped. */
public enum WinLossGrouping implements Grouping {
    NONE("none", "''"),
    COMPETITOR(
            "competitor",
            "coalesce(cast(n.competitorId as string), cast(p.competitorId as string))"),
    ACCOUNT("account", "cast(d.accountId as string)"),
    REASON("reason", "d.reason"),
    MONTH("month", "sql('to_char(?, ''YYYY-MM'')', d.closedOn)");

    private final String word;
    private final String key;

    WinLossGrouping(String word, String key) {
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
