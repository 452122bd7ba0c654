package org.setu.contract.template;

import java.util.Locale;

/** What a variable of a template holds, and so how it is written. */
public enum VariableType {
    TEXT,
    MONEY,
    DATE,
    INTEGER;

    /** As in templates. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
