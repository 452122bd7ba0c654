package org.setu.client.field;

import org.jspecify.annotations.Nullable;

/** Text in a file that a spreadsheet opens. */
public final class SafeCell {

    private static final String FORMULAS = "=+-@\t\r";

    private SafeCell() {}

    /**
     * The text, quoted by an apostrophe if it begins like a formula: the spreadsheet would run it.
     */
    public static @Nullable String of(@Nullable String text) {
        return text != null && !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
