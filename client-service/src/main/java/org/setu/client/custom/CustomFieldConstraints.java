package org.setu.client.custom;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of the table of custom fields mean. */
@ApplicationScoped
class CustomFieldConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "custom_field_key_unique",
                FieldProblem.at(
                        "/key",
                        "is taken by another field of the same kind of record, in use or retired"));
    }
}
