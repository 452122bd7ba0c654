package org.setu.client.cadence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of cadences mean. */
@ApplicationScoped
class CadenceConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "contact_cadence_once",
                FieldProblem.at("/tier", "has a cadence already; change that one"),
                "account_cadence_once",
                FieldProblem.at("/accountId", "has a cadence of its own already; change that one"));
    }
}
