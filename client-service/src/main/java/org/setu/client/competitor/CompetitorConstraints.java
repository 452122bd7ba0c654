package org.setu.client.competitor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of the tables of competitors mean. */
@ApplicationScoped
class CompetitorConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "competitor_name_unique",
                FieldProblem.at(
                        "/name", "or an alias was given to another competitor at this moment"),
                "competitor_position_once",
                FieldProblem.at(
                        "/competitorId",
                        "has a position at this account already; one that ended can be resumed"));
    }
}
