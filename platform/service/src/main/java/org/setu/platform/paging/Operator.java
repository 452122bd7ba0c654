package org.setu.platform.paging;

import java.util.Map;

/** What a filter compares; written in brackets behind the field name. */
public enum Operator {
    EQUALS("="),
    NOT_EQUALS("<>"),
    AT_LEAST(">="),
    AT_MOST("<="),
    ABOVE(">"),
    BELOW("<"),
    IN("in"),
    IS_NULL("is null");

    private static final Map<String, Operator> BY_NAME =
            Map.of(
                    "", EQUALS,
                    "ne", NOT_EQUALS,
                    "gte", AT_LEAST,
                    "lte", AT_MOST,
                    "gt", ABOVE,
                    "lt", BELOW,
                    "in", IN,
                    "null", IS_NULL);

    private final String hql;

    Operator(String hql) {
        this.hql = hql;
    }

    String hql() {
        return hql;
    }

    static @org.jspecify.annotations.Nullable Operator named(String name) {
        return BY_NAME.get(name);
    }
}
