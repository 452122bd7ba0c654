package org.setu.client.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of the tables of account plans mean. */
@ApplicationScoped
class PlanConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "account_plan_open_once",
                FieldProblem.at(
                        "/startsOn",
                        "has an open plan of this account with the same period already; go on with"
                                + " that one"));
    }
}
