package org.setu.client.stakeholder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of the stakeholder tables mean. */
@ApplicationScoped
class StakeholderConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "stakeholder_once",
                FieldProblem.at(
                        "/contactId",
                        "is on the map of this account already; who was taken off it can be"
                                + " restored (archived=true lists them)"));
    }
}
