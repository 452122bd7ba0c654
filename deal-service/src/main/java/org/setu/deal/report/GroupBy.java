package org.setu.deal.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the figures of a report are grouped; each constant knows its SQL. */
public enum GroupBy {
    NONE("cast(null as text)", "cast(null as text)"),
    MONTH("to_char(ended_on, 'YYYY-MM')", "to_char(ended_on, 'YYYY-MM')"),
    QUARTER("to_char(ended_on, 'YYYY-\"Q\"Q')", "to_char(ended_on, 'YYYY-\"Q\"Q')"),
    MANAGER("cast(manager_id as text)", "manager_name"),
    OWNER("cast(owner_id as text)", "owner_name"),
    TEAM("cast(team as text)", "cast(null as text)"),
    REGION("region", "region"),
    PRODUCT("cast(product_id as text)", "product_name");

    private final String key;
    private final String label;

    GroupBy(String key, String label) {
        this.key = key;
        this.label = label;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** As in the query string. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GroupBy> named(String word) {
        return Arrays.stream(values()).filter(by -> by.word().equals(word)).findFirst();
    }
}
