package org.setu.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import org.setu.platform.problem.FieldProblem;

/** Bean Validation's findings as field problems. */
public final class Violations {

    private Violations() {}

    /** The findings in the order of their pointers. */
    public static List<FieldProblem> of(ConstraintViolationException exception) {
        return exception.getConstraintViolations().stream()
                .map(Violations::problem)
                .sorted(Comparator.comparing(problem -> String.valueOf(problem.pointer())))
                .toList();
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer.append('/').append(JsonPointers.escape(String.valueOf(node.getKey())));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(JsonPointers.escape(node.getName()));
            }
        }
        return FieldProblem.at(pointer.toString(), violation.getMessage());
    }
}
