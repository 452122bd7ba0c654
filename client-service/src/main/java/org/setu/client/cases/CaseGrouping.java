package org.setu.client.cases;

import org.setu.client.figures.Grouping;

/** By what the figures of cases are grouped. */
public enum CaseGrouping implements Grouping {
    NONE("none", "''"),
    KIND("kind", "cast(c.kind as string)"),
    REASON("reason", "cast(c.reason as string)"),
    SEVERITY("severity", "cast(c.severity as string)"),
    ROOT_CAUSE("rootCause", "cast(c.progress.solution.cause as string)"),
    OWNER("owner", "cast(c.ownerId as string)"),
    ACCOUNT("account", "cast(c.accountId as string)"),
    CONTRACT("contract", "cast(c.affected.contractId as string)"),
    ORDER("order", "cast(c.affected.orderId as string)"),
    PRODUCT("product", "cast(c.affected.productId as string)"),
    MONTH("month", "sql('to_char(? at time zone ''UTC'', ''YYYY-MM'')', c.receivedAt)");

    private final String word;
    private final String key;

    CaseGrouping(String word, String key) {
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
