package org.setu.client.custom.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.setu.client.custom.CustomField;
import org.setu.client.custom.CustomFields;
import org.setu.client.custom.CustomForm;
import org.setu.client.custom.CustomRecord;
import org.setu.client.custom.CustomValues;
import org.setu.platform.json.Unicode;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** Filters of lists by administrator-defined fields: {@code custom.<key>=value}. */
@ApplicationScoped
public class CustomFilters {

    private static final String PREFIX = "custom.";
    private static final int LONGEST = 1000;

    private final CustomFields fields;
    private final ObjectMapper mapper;

    CustomFilters(CustomFields fields, ObjectMapper mapper) {
        this.fields = fields;
        this.mapper = mapper;
    }

    /**
     * Takes these filters out of the parameters.
     *
     * @return what a record must hold; empty if nothing of the kind is asked
     * @throws ProblemException (400) naming each parameter that is none
     */
    public CustomValues take(CustomRecord record, MultivaluedMap<String, String> parameters) {
        List<String> names =
                parameters.keySet().stream().filter(name -> name.startsWith(PREFIX)).toList();
        if (names.isEmpty()) {
            return CustomValues.none();
        }
        CustomForm form = fields.of(record);
        List<FieldProblem> problems = new ArrayList<>();
        CustomValues asked = CustomValues.none();
        for (String name : names) {
            List<String> given = Objects.requireNonNull(parameters.remove(name));
            String key = name.substring(PREFIX.length());
            Optional<CustomField> field = form.field(key);
            if (field.isEmpty()) {
                problems.add(FieldProblem.parameter(name, "is no field of these records"));
            } else if (given.size() > 1) {
                problems.add(FieldProblem.parameter(name, "must be given once"));
            } else {
                try {
                    asked = asked.with(key, field.get().parse(checked(given.getFirst())));
                } catch (IllegalArgumentException malformed) {
                    problems.add(
                            FieldProblem.parameter(name, String.valueOf(malformed.getMessage())));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return asked;
    }

    /** The values as JSON, to look for in a column. */
    public String json(CustomValues values) {
        try {
            return mapper.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String checked(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("must be 1 to %d characters".formatted(LONGEST));
        }
        Unicode.problemIn(text)
                .ifPresent(problem -> {
                    throw new IllegalArgumentException(problem);
                });
        return text;
    }
}
