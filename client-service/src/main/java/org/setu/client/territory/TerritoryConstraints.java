package org.setu.client.territory;

import jakarta.enterprise.context.ApplicationScoped;

import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

import java.util.Map;

/** What the constraints of the territory table mean. */
@ApplicationScoped
class TerritoryConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "territory_name_unique",
                FieldProblem.at("/name", "is taken by another territory of the same parent"),
                "territory_parent_exists",
                FieldProblem.at("/parentId", "the territory still has territories below it"),
                "staff_territory_exists",
                FieldProblem.at("/territoryId", "somebody still serves the territory"));
    }
}
