package org.setu.client.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of the account tables mean. */
@ApplicationScoped
class AccountConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "account_external_id_unique",
                FieldProblem.at(
                        "/externalIds",
                        "one of the keys belongs to another account; a data steward can tell which"));
    }
}
