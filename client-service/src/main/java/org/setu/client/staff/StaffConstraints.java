package org.setu.client.staff;

import jakarta.enterprise.context.ApplicationScoped;

import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

import java.util.Map;

/** What the constraints of the staff tables mean. */
@ApplicationScoped
class StaffConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "staff_email_unique", FieldProblem.at("/email", "belongs to a colleague"),
                "staff_login_unique",
                        FieldProblem.at("/keycloakSubject", "is linked to a colleague"),
                "team_name_unique", FieldProblem.at("/name", "is taken by another team"));
    }
}
