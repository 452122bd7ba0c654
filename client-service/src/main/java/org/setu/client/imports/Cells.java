package org.setu.client.imports;

import org.jspecify.annotations.Nullable;
import org.setu.platform.imports.ImportRow;
import org.setu.platform.imports.RowResult;
import org.setu.platform.imports.RowResult.RowNote;
import org.setu.platform.money.Money;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Reads the cells of one row and keeps what is wrong with them. */
public final class Cells {

    private static final Map<String, String> COUNTRIES = countries();

    private final ImportRow row;
    private final List<RowNote> problems = new ArrayList<>();

    public Cells(ImportRow row) {
        this.row = row;
    }

    /** The text, or null if the cell is blank. */
    public @Nullable String text(String field) {
        return row.get(field);
    }

    /** A whole number, or null. */
    public @Nullable Integer integer(String field) {
        return read(field, Integer::valueOf, "must be a whole number");
    }

    /** A constant of an enum in any case, or null. */
    public <E extends Enum<E>> @Nullable E oneOf(String field, Class<E> type) {
        return read(
                field,
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_")),
                "must be one of " + Arrays.toString(type.getEnumConstants()));
    }

    /** A country by its ISO code or English name, as code; or null. */
    public @Nullable String country(String field) {
        return read(
                field,
                text -> {
                    String code = COUNTRIES.get(text.toLowerCase(Locale.ROOT));
                    if (code == null) {
                        throw new IllegalArgumentException(text);
                    }
                    return code;
                },
                "must be an ISO 3166-1 alpha-2 code or an English country name");
    }

    /** An amount in the currency of another field, or null. */
    public @Nullable Money money(String amountField, String currencyField) {
        String currency = text(currencyField);
        return read(
                amountField,
                text -> Money.of(text, currency == null ? "" : currency),
                "must be a decimal number, with an ISO 4217 code in " + currencyField);
    }

    /** Texts separated by semicolons, never null. */
    public List<String> texts(String field) {
        String text = text(field);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** The id of what a cell names, or null if it is blank or names nothing (a problem then). */
    public @Nullable UUID reference(String field, Function<String, @Nullable UUID> find) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        UUID found = find.apply(text);
        if (found == null) {
            problem(field, "names nothing that is known: " + text);
        }
        return found;
    }

    /** Keeps a problem. */
    public void problem(@Nullable String field, String text) {
        problems.add(new RowNote(field, text));
    }

    /** Whether the row can be written. */
    public boolean isValid() {
        return problems.isEmpty();
    }

    /** The result of a row that cannot be written. */
    public RowResult invalid() {
        return RowResult.invalid(List.copyOf(problems));
    }

    private <T> @Nullable T read(String field, Function<String, T> reader, String rule) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException malformed) {
            problem(field, rule);
            return null;
        }
    }

    private static Map<String, String> countries() {
        Map<String, String> found = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            found.put(code.toLowerCase(Locale.ROOT), code);
            found.put(
                    Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                    code);
        }
        return found;
    }
}
