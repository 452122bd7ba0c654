package org.setu.client.spreadsheet.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** What another program reads in the first sheet of a workbook. */
public final class SheetContent {

    private static final ReadingOptions FORMATS = new ReadingOptions(true, false);

    private SheetContent() {}

    /**
     * The rows, with null for cells that are empty, {@link java.math.BigDecimal}, Boolean, {@link
     * java.time.LocalDate} for numbers shown as days, and text.
     */
    public static List<List<Object>> of(byte[] file) {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(file), FORMATS);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            int[] width = {0};
            return rows.map(
                            row -> {
                                width[0] = Math.max(width[0], row.getCellCount());
                                List<Object> cells = new ArrayList<>();
                                for (int at = 0; at < width[0]; at++) {
                                    cells.add(
                                            row.getOptionalCell(at)
                                                    .map(SheetContent::value)
                                                    .orElse(null));
                                }
                                return cells;
                            })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(Cell cell) {
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            throw new AssertionError(cell.getAddress() + " is a formula");
        }
        return "yyyy-mm-dd".equals(cell.getDataFormatString())
                ? cell.asDate().toLocalDate()
                : cell.getValue();
    }
}
