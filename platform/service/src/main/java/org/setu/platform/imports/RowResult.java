package org.setu.platform.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row.
 *
 * @param outcome what would be done (check) or was done (write)
 * @param recordId the record concerned, if there is one yet
 * @param notes problems, or remarks about what was decided
 */
public record RowResult(Outcome outcome, @Nullable UUID recordId, List<RowNote> notes) {

    /** What becomes of a row. */
    public enum Outcome {
        /** Not looked at yet. */
        PENDING,
        /** Checked: will create a record. */
        WILL_CREATE,
        /** Checked: will update a record. */
        WILL_UPDATE,
        /** Checked: the record is there already and is the same. */
        WILL_SKIP,
        /** Checked: breaks a rule; never written. */
        INVALID,
        CREATED,
        UPDATED,
        SKIPPED,
        /** Passed the check, but could not be written. */
        FAILED,
        /** Written, then taken back. */
        UNDONE,
        /** Could not be taken back: changed since. */
        KEPT
    }

    /**
     * @param field the field concerned, or null for the whole row
     * @param text for people
     */
    public record RowNote(@Nullable String field, String text) {}

    public static RowResult invalid(List<RowNote> problems) {
        return new RowResult(Outcome.INVALID, null, problems);
    }

    public static RowResult of(Outcome outcome, @Nullable UUID recordId, RowNote... notes) {
        return new RowResult(outcome, recordId, List.of(notes));
    }
}
