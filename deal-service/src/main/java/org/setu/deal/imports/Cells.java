package org.setu.deal.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.setu.platform.imports.ImportRow;
import org.setu.platform.imports.RowResult.RowNote;

/** Reads the cells of one row, and gathers what is wrong with them. */
final class Cells {

    private final ImportRow row;
    private final List<RowNote> problems = new ArrayList<>();

    Cells(ImportRow row) {
        this.row = row;
    }

    List<RowNote> problems() {
        return problems;
    }

    void problem(String field, String text) {
        problems.add(new RowNote(field, text));
    }

    @Nullable String text(String field) {
        return row.get(field);
    }

    String text(String field, String otherwise) {
        return Objects.requireNonNullElse(row.get(field), otherwise);
    }

    /** At most so many characters. */
    @Nullable String text(String field, int most) {
        String text = row.get(field);
        if (text != null && text.length() > most) {
            problem(field, "must be at most " + most + " characters");
            return null;
        }
        return text;
    }

    @Nullable LocalDate day(String field) {
        String text = row.get(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            problem(field, "must be a day such as 2017-03-01");
            return null;
        }
    }

    @Nullable BigDecimal amount(String field) {
        String text = row.get(field);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,19}(\\.\\d{1,6})?")) {
            problem(field, "must be a number that is not negative, such as 1054.50");
            return null;
        }
        return new BigDecimal(text);
    }

    @Nullable Currency currency(String field) {
        try {
            return Currency.getInstance(text(field, ""));
        } catch (IllegalArgumentException unknown) {
            problem(field, "must be an ISO 4217 code, such as USD");
            return null;
        }
    }
}
