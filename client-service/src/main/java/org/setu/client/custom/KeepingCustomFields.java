package org.setu.client.custom;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.setu.platform.command.TakingTurns;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** Adds fields to records, describes them anew, and takes them out of use. */
@ApplicationScoped
public class KeepingCustomFields {

    /** Fields of one kind of record that are in use. */
    static final int MOST_ACTIVE = 100;

    private static final String IMMUTABLE =
            "cannot be changed, for records hold values; retire the field and add another";

    private final CustomFields fields;
    private final TakingTurns turns;
    private final InstantSource clock;

    KeepingCustomFields(CustomFields fields, TakingTurns turns, InstantSource clock) {
        this.fields = fields;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Adds a field.
     *
     * @throws ProblemException if it breaks a rule of its type, the key is taken, or there are too
     *     many
     */
    public CustomField add(
            CustomRecord record, String key, CustomType type, CustomFieldDetails details) {
        CustomField field = new CustomField(record, key, type, details, clock.instant());
        requirePlace(record);
        fields.persistAndFlush(field);
        return field;
    }

    /**
     * Describes a field anew.
     *
     * @param record as it is, and so the key and the type
     * @throws ProblemException (400) if one of them differs, or a rule of the type is broken
     */
    public void change(
            CustomField field,
            CustomRecord record,
            String key,
            CustomType type,
            CustomFieldDetails details) {
        List<FieldProblem> problems = new ArrayList<>();
        if (field.record() != record) {
            problems.add(FieldProblem.at("/record", IMMUTABLE));
        }
        if (!field.key().equals(key)) {
            problems.add(FieldProblem.at("/key", IMMUTABLE));
        }
        if (field.type() != type) {
            problems.add(FieldProblem.at("/type", IMMUTABLE));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        field.change(details, clock.instant());
    }

    /** Takes a field out of use; what records hold in it stays and is shown. */
    public void retire(CustomField field) {
        field.retire(clock.instant());
    }

    /** Takes a field into use again. */
    public void restore(CustomField field) {
        if (field.retired()) {
            requirePlace(field.record());
        }
        field.restore(clock.instant());
    }

    /** One at a time: two that each find a last place would be one too many. */
    private void requirePlace(CustomRecord record) {
        turns.on("custom fields of " + record);
        if (fields.active(record) >= MOST_ACTIVE) {
            throw ProblemException.conflict(
                    "There are %d custom fields of %ss, and no more are possible; retire one first."
                            .formatted(MOST_ACTIVE, record.word()));
        }
    }
}
