package org.setu.client.custom;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.setu.platform.json.Unicode;
import org.setu.platform.problem.FieldProblem;

/**
 * The administrator-defined fields of one kind of record, as they are in this transaction. What
 * stays as it was is not held against them: a limit that is drawn closer, a retired choice or a
 * retired field makes no record unchangeable.
 */
public final class CustomForm {

    /**
     * Characters of all values of a record together, so that a record still fits into an event and
     * into a kept answer.
     */
    static final int MOST_CHARACTERS = 16_000;

    /** Problems that are told at once; a request of nonsense gets no answer of megabytes. */
    private static final int MOST_PROBLEMS = 20;

    private static final int LONGEST_KEY = 40;
    private static final JsonPointer CUSTOM = JsonPointer.empty().appendProperty("custom");

    private final CustomRecord record;
    private final Map<String, CustomField> fields = new LinkedHashMap<>();
    private final ValueRules rules;

    /**
     * @param fields all of the record, retired ones too, in the order of the form
     */
    CustomForm(CustomRecord record, List<CustomField> fields, TextFormats formats) {
        this.record = record;
        this.rules = new ValueRules(formats);
        fields.forEach(field -> this.fields.put(field.key(), field));
    }

    /** What is wrong with the values of a record that is to be opened. */
    public List<FieldProblem> problemsOfNew(CustomValues asked) {
        return problems(CustomValues.none(), asked);
    }

    /** What is wrong with the values that a record is to have instead of those before. */
    public List<FieldProblem> problems(CustomValues before, CustomValues asked) {
        List<FieldProblem> problems = new ArrayList<>();
        if (asked.characters() > MOST_CHARACTERS) {
            problems.add(
                    FieldProblem.at(
                            CUSTOM.toString(),
                            "must be at most " + MOST_CHARACTERS + " characters of text in all"));
        }
        asked.byKey()
                .forEach((key, value) -> {
                    Object stood = before.get(key);
                    if (!value.equals(stood)) {
                        problem(key, value, stood)
                                .ifPresent(text -> problems.add(FieldProblem.at(at(key), text)));
                    }
                });
        for (CustomField field : fields.values()) {
            if (field.isDemanded() && asked.get(field.key()) == null) {
                problems.add(FieldProblem.at(at(field.key()), "is required"));
            }
        }
        return problems.stream().limit(MOST_PROBLEMS).toList();
    }

    /** The field, retired or not. */
    public Optional<CustomField> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** All fields in the order of the form. */
    public List<CustomColumn> columns() {
        return fields.values().stream().map(CustomColumn::of).toList();
    }

    private Optional<String> problem(String key, Object value, @Nullable Object before) {
        CustomField field = fields.get(key);
        if (field == null) {
            return Optional.of("is not a known field of " + record.word() + "s; " + known());
        }
        if (field.retired()) {
            return Optional.of(
                    "is retired: its value can stay as it is or be removed, not be set anew");
        }
        return rules.problem(field, value, before);
    }

    private String known() {
        String keys =
                fields.values().stream()
                        .filter(field -> !field.retired())
                        .map(CustomField::key)
                        .collect(Collectors.joining(", "));
        return keys.isEmpty() ? "there is none yet" : "known are " + keys;
    }

    /** Keys that could not be one are not repeated: they may be long, or no text at all. */
    private static String at(String key) {
        return key.length() > LONGEST_KEY || Unicode.problemIn(key).isPresent()
                ? CUSTOM.toString()
                : CUSTOM.appendProperty(key).toString();
    }
}
