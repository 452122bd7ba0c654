package org.setu.client.spreadsheet.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a workbook with one sheet, written row by row. Text is text, whatever it begins with:
 * no cell is a formula, so none needs an apostrophe.
 */
final class XlsxSheet {

    /** Spreadsheets keep numbers as binary fractions, which hold this many digits exactly. */
    private static final int EXACT_DIGITS = 15;

    /** Excel opens no file with a longer text. */
    private static final int MOST_CHARACTERS = 32_767;

    /** Excel counts a 29 February 1900, so days before it are others elsewhere. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final int ROWS_AT_ONCE = 500;

    private XlsxSheet() {}

    /** Writes it; the stream stays open. */
    static void write(Table table, OutputStream output) throws IOException {
        Workbook workbook = new Workbook(output, "Setu", null);
        Worksheet sheet = workbook.newWorksheet(table.name());
        sheet.freezePane(0, 1);
        int column = 0;
        for (String name : table.columns()) {
            sheet.inlineString(0, column, name);
            sheet.style(0, column).bold().set();
            column++;
        }
        int row = 1;
        for (List<@Nullable Object> cells : table.rows()) {
            for (int at = 0; at < cells.size(); at++) {
                write(sheet, row, at, cells.get(at));
            }
            if (row % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
            row++;
        }
        workbook.finish();
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal number -> number(sheet, row, column, number);
            case Number number -> number(sheet, row, column, new BigDecimal(number.toString()));
            case Boolean answer -> sheet.value(row, column, answer);
            case LocalDate day -> day(sheet, row, column, day);
            default -> text(sheet, row, column, cell.toString());
        }
    }

    /** A number that would not come back as it is stays text. */
    private static void number(Worksheet sheet, int row, int column, BigDecimal number) {
        if (number.stripTrailingZeros().precision() > EXACT_DIGITS) {
            text(sheet, row, column, number.toPlainString());
            return;
        }
        sheet.value(row, column, number);
    }

    private static void day(Worksheet sheet, int row, int column, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            text(sheet, row, column, day.toString());
            return;
        }
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, fitting(text));
    }

    /** Cut at a whole character, with a sign that something is missing. */
    private static String fitting(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int end = MOST_CHARACTERS - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "\u2026";
    }
}
