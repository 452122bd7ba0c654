package org.setu.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.setu.platform.access.Caller;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/** The kinds of import that this service knows. */
@ApplicationScoped
class ImportKinds {

    private final Map<String, ImportKind> byName = new TreeMap<>();

    ImportKinds(@Any Instance<ImportKind> kinds) {
        kinds.forEach(kind -> byName.put(kind.name(), kind));
    }

    List<ImportKind> all() {
        return List.copyOf(byName.values());
    }

    ImportKind named(String name) {
        ImportKind kind = byName.get(name);
        if (kind == null) {
            throw ProblemException.invalid(
                    "/kind", "must be one of " + String.join(", ", byName.keySet()));
        }
        return kind;
    }

    /**
     * Refuses a caller who may not run this kind.
     *
     * @throws ProblemException (403) naming the roles that may
     */
    void requireMayRun(String name, Caller caller) {
        ImportKind kind = named(name);
        if (kind.runBy().stream().noneMatch(caller::has)) {
            throw ProblemException.forbidden(
                    "None of your roles imports " + name + ".",
                    kind.runBy().stream().sorted().toList());
        }
    }

    /** Refuses a description whose fields the kind does not know, or that fills none required. */
    void check(ImportRequest request) {
        ImportKind kind = named(request.kind());
        Set<String> known = new HashSet<>();
        kind.fields().forEach(field -> known.add(field.name()));
        List<FieldProblem> errors = new ArrayList<>();
        Set<String> filled = new HashSet<>(request.constantsOrEmpty().keySet());
        request.mapping()
                .forEach((column, field) -> {
                    if (!known.contains(field)) {
                        errors.add(unknown("/mapping/" + column, field, known));
                    } else if (!filled.add(field)) {
                        errors.add(
                                FieldProblem.at(
                                        "/mapping/" + column, field + " is filled more than once"));
                    }
                });
        request.valueMappingOrEmpty()
                .keySet()
                .forEach(field -> {
                    if (!known.contains(field)) {
                        errors.add(unknown("/valueMapping/" + field, field, known));
                    }
                });
        request.constantsOrEmpty()
                .keySet()
                .forEach(field -> {
                    if (!known.contains(field)) {
                        errors.add(unknown("/constants/" + field, field, known));
                    }
                });
        kind.fields().stream()
                .filter(field -> field.required() && !filled.contains(field.name()))
                .forEach(field ->
                        errors.add(
                                FieldProblem.at(
                                        "/mapping",
                                        "must fill the required field " + field.name())));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static FieldProblem unknown(String pointer, String field, Set<String> known) {
        return FieldProblem.at(
                pointer,
                field
                        + " is not a field; known are "
                        + String.join(", ", known.stream().sorted().toList()));
    }
}
