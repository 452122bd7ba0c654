package org.setu.client.servicelevel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of calendars and service levels mean. */
@ApplicationScoped
class ServiceLevelConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "business_calendar_name_unique",
                FieldProblem.at("/name", "is taken by another calendar"),
                "service_level_unique",
                FieldProblem.at(
                        "/severity",
                        "was promised something else at this moment; look at it first"));
    }
}
