package org.setu.client.imports;

import java.util.List;
import java.util.stream.Stream;
import org.setu.client.custom.CustomColumn;
import org.setu.client.custom.CustomForm;
import org.setu.client.custom.CustomValues;
import org.setu.platform.imports.ImportField;

/** The administrator-defined fields of a record in the cells of a row, as {@code custom.<key>}. */
public final class CustomCells {

    private static final String PREFIX = "custom.";

    private CustomCells() {}

    /** What a file can hold of them. */
    public static Stream<ImportField> fields(List<CustomColumn> columns) {
        return columns.stream()
                .filter(column -> !column.retired())
                .map(column ->
                        new ImportField(PREFIX + column.key(), column.required(), column.label()));
    }

    /** Reads them; what cannot be read is kept as a problem of its cell. */
    public static CustomValues read(Cells cells, CustomForm form) {
        CustomValues values = CustomValues.none();
        for (CustomColumn column : form.columns()) {
            String name = PREFIX + column.key();
            String text = cells.text(name);
            if (text != null) {
                try {
                    values =
                            values.with(
                                    column.key(),
                                    form.field(column.key()).orElseThrow().parse(text));
                } catch (IllegalArgumentException malformed) {
                    cells.problem(name, String.valueOf(malformed.getMessage()));
                }
            }
        }
        return values;
    }

    /** Holds what a record is to have against its form; problems are kept with the cells. */
    public static void check(
            Cells cells, CustomForm form, CustomValues before, CustomValues asked) {
        form.problems(before, asked)
                .forEach(problem ->
                        cells.problem(
                                String.valueOf(problem.pointer())
                                        .substring(1)
                                        .replace("custom/", PREFIX),
                                problem.detail()));
    }
}
