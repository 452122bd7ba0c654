package org.setu.platform.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as its users see it.
 *
 * @param rows how many rows have which outcome; together they are all rows of the file
 * @param total all rows
 * @param allowed what can be ordered now
 */
public record ImportView(
        UUID id,
        long version,
        String kind,
        String fileName,
        ImportState state,
        Map<String, String> mapping,
        Map<String, Map<String, String>> valueMapping,
        Map<String, String> constants,
        Map<RowResult.Outcome, Integer> rows,
        int total,
        List<String> allowed,
        String createdBy,
        Instant createdAt) {

    static ImportView from(ImportJob job, Map<RowResult.Outcome, Integer> counts) {
        return new ImportView(
                job.id(),
                job.version(),
                job.kind(),
                job.fileName(),
                job.state(),
                job.mapping(),
                job.valueMapping(),
                job.constants(),
                counts,
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                job.state().orders(),
                job.createdBy(),
                job.createdAt());
    }

    /** One row of the report. */
    public record RowView(
            int position,
            int line,
            RowResult.Outcome outcome,
            @Nullable UUID recordId,
            List<RowResult.RowNote> notes,
            Map<String, String> fields) {

        static RowView from(ImportRows.Stored row) {
            return new RowView(
                    row.position(),
                    row.row().line(),
                    row.outcome(),
                    row.recordId(),
                    row.notes(),
                    row.row().fields());
        }
    }

    /** What can be imported, and by whom. */
    public record KindView(String name, List<ImportField> fields, List<String> runBy) {}
}
