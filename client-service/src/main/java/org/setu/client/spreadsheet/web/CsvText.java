package org.setu.client.spreadsheet.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.SafeCell;

/** A table as CSV (RFC 4180). */
final class CsvText {

    private CsvText() {}

    static String of(Table table) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(table.columns());
            for (List<@Nullable Object> row : table.rows()) {
                for (Object cell : row) {
                    printer.print(written(cell));
                }
                printer.println();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Only text can be a formula: a minus before a number is one, not an attack. */
    private static @Nullable String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> SafeCell.of(cell.toString());
        };
    }
}
