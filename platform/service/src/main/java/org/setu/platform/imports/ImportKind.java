package org.setu.platform.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that can be imported. A service has one bean for each kind. Rows come in chunks, so
 * that look-ups can be made once for many rows.
 */
public interface ImportKind {

    /** Name in the API, such as {@code accounts}. */
    String name();

    List<ImportField> fields();

    /** The roles that may run it and read its rows; nobody else does, whatever else he may do. */
    Set<String> runBy();

    /** Set if rows refer to each other (a parent by name): parents are then written first. */
    default Optional<SelfReference> selfReference() {
        return Optional.empty();
    }

    /**
     * Says what would become of each row; writes nothing. Required fields are checked before.
     *
     * @return one result for each row, in the same order
     */
    List<RowResult> check(List<ImportRow> rows, ImportScope scope);

    /**
     * Writes rows that passed the check, in the transaction of the caller, with their events.
     *
     * @return one result for each row, in the same order: CREATED, UPDATED, SKIPPED or INVALID
     */
    List<RowResult> write(List<ImportRow> rows, ImportScope scope);

    /** Takes back a created record; false if it was changed since and therefore stays. */
    boolean undo(UUID recordId);

    /**
     * @param keyField the field that names a row
     * @param parentField the field that names the row it depends on
     */
    record SelfReference(String keyField, String parentField) {}
}
