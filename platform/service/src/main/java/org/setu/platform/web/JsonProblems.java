package org.setu.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemType;

/** Says what was wrong with a body without naming a class. */
@ApplicationScoped
public class JsonProblems {

    /** The problem of a body that could not be read. */
    public Problem problem(JsonProcessingException exception) {
        String pointer = exception instanceof JsonMappingException e ? pointer(e) : "";
        String detail = detail(exception);
        ProblemType type =
                exception instanceof MismatchedInputException || !pointer.isEmpty()
                        ? ProblemType.INVALID_INPUT
                        : ProblemType.MALFORMED_REQUEST;
        return Problem.of(type, detail).withErrors(List.of(FieldProblem.at(pointer, detail)));
    }

    private static String detail(JsonProcessingException exception) {
        if (exception.getCause() instanceof IllegalArgumentException reason
                && !(reason instanceof NumberFormatException)
                && reason.getMessage() != null) {
            return reason.getMessage();
        }
        return switch (exception) {
            case UnrecognizedPropertyException e ->
                    "is not a known field; known are " + String.join(", ", known(e));
            case InvalidFormatException e -> "must be " + expected(e.getTargetType());
            case MismatchedInputException e when isMissing(e) -> "is required";
            case MismatchedInputException e -> "must be " + expected(e.getTargetType());
            case StreamConstraintsException e ->
                    "exceeds a limit: depth 32, numbers of 38 digits, strings of 1 MiB";
            default -> "is not well-formed JSON" + position(exception);
        };
    }

    private static boolean isMissing(MismatchedInputException e) {
        return e.getOriginalMessage() != null
                && e.getOriginalMessage().startsWith("Missing required creator property");
    }

    private static String position(JsonProcessingException exception) {
        return exception.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(
                                exception.getLocation().getLineNr(),
                                exception.getLocation().getColumnNr());
    }

    private static List<String> known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? List.of()
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (type == String.class) {
            return "a string";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == java.time.LocalDate.class) {
            return "a day such as 2026-01-31";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "an instant such as 2026-01-31T08:00:00Z";
        }
        if (java.util.Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        }
        return "an object";
    }

    private static String pointer(JsonMappingException exception) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference reference : exception.getPath()) {
            pointer.append('/');
            if (reference.getFieldName() == null) {
                pointer.append(reference.getIndex());
            } else {
                pointer.append(JsonPointers.escape(reference.getFieldName()));
            }
        }
        return pointer.toString();
    }
}
