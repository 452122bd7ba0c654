package org.setu.platform.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts rows that others refer to first. Rows in a circle come last; their check refuses them. */
final class RowOrder {

    private RowOrder() {}

    static List<ImportRow> parentsFirst(List<ImportRow> rows, ImportKind.SelfReference reference) {
        Map<String, ImportRow> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(String.valueOf(row.get(reference.keyField())), row));
        List<ImportRow> ordered = new ArrayList<>(rows.size());
        Set<ImportRow> placed = new HashSet<>();
        List<ImportRow> waiting = new ArrayList<>(rows);
        boolean progress = true;
        while (progress && !waiting.isEmpty()) {
            List<ImportRow> next = new ArrayList<>();
            for (ImportRow row : waiting) {
                ImportRow parent = byKey.get(String.valueOf(row.get(reference.parentField())));
                if (parent == null || placed.contains(parent)) {
                    ordered.add(row);
                    placed.add(row);
                } else {
                    next.add(row);
                }
            }
            progress = next.size() < waiting.size();
            waiting = next;
        }
        ordered.addAll(waiting);
        return ordered;
    }
}
