package org.setu.client.reliability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of the tables of reliability mean. */
@ApplicationScoped
class ReliabilityConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "risk_signal_kind_key_unique",
                FieldProblem.at("/key", "is taken by another kind"),
                "financial_statement_once",
                FieldProblem.at(
                        "/periodEnd",
                        "has a statement of this source already; change it, or retract it first"),
                "payment_record_once",
                FieldProblem.at(
                        "/asOf",
                        "has a record of this account already; change it, or retract it first"));
    }
}
