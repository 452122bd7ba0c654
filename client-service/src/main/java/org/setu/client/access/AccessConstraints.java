package org.setu.client.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of requests for access mean. */
@ApplicationScoped
class AccessConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "access_enquiry_open_once",
                FieldProblem.at("/name", "you have asked for it, and wait for the answer"));
    }
}
