package org.setu.platform.imports;

import java.util.ArrayList;
import java.util.List;
import org.setu.platform.imports.RowResult.RowNote;

/** Finds rows without a required field before the kind looks at the rest. */
final class RequiredFields {

    private RequiredFields() {}

    static List<RowResult> checked(ImportKind kind, List<ImportRow> rows, ImportScope scope) {
        List<ImportField> required = kind.fields().stream().filter(ImportField::required).toList();
        List<List<RowNote>> missing = rows.stream().map(row -> missing(required, row)).toList();
        List<ImportRow> complete = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (missing.get(i).isEmpty()) {
                complete.add(rows.get(i));
            }
        }
        List<RowResult> checked = complete.isEmpty() ? List.of() : kind.check(complete, scope);
        List<RowResult> results = new ArrayList<>(rows.size());
        int next = 0;
        for (List<RowNote> problems : missing) {
            results.add(problems.isEmpty() ? checked.get(next++) : RowResult.invalid(problems));
        }
        return results;
    }

    private static List<RowNote> missing(List<ImportField> required, ImportRow row) {
        return required.stream()
                .filter(field -> row.get(field.name()) == null)
                .map(field -> new RowNote(field.name(), "is required"))
                .toList();
    }
}
