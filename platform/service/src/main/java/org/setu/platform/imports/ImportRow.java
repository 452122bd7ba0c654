package org.setu.platform.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the file after mapping.
 *
 * @param line the line in the file, the header being 1
 * @param fields field name to text; blank cells are absent
 */
public record ImportRow(int line, Map<String, String> fields) {

    /** The text of a field, or null if the cell was blank. */
    public @Nullable String get(String field) {
        return fields.get(field);
    }
}
