package org.setu.client.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.Violations;

/** Applies to rows the same rules that requests obey. */
@ApplicationScoped
public class RowRules {

    private final Validator validator;

    RowRules(Validator validator) {
        this.validator = validator;
    }

    /** Validates what a row became; the findings are kept with its cells. */
    public void check(Object request, Cells cells) {
        var violations = validator.validate(request);
        if (!violations.isEmpty()) {
            for (FieldProblem problem :
                    Violations.of(new ConstraintViolationException(violations))) {
                String pointer = problem.pointer();
                cells.problem(
                        pointer == null || pointer.isEmpty() ? null : pointer.substring(1),
                        problem.detail());
            }
        }
    }
}
