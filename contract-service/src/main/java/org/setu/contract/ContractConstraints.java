package org.setu.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of this service's tables mean to its users. */
@ApplicationScoped
class ContractConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "contract_template_code_unique",
                at("/code", "belongs to another template"),
                "disagreement_one_per_clause",
                at("/clause", "is disputed already: settle that first"),
                "call_off_external_id_unique",
                at("/externalIds", "belongs to another order of this account"),
                "call_off_external_id_by_order",
                at("/externalIds", "one key per system"));
    }

    private static FieldProblem at(String pointer, String detail) {
        return FieldProblem.at(pointer, detail);
    }
}
