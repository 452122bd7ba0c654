package org.setu.client.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of the partner table mean. */
@ApplicationScoped
class PartnerConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "partner_contact_once",
                FieldProblem.at("/contactId", "is a partner already; see the account's partners"),
                "partner_system_name_once",
                FieldProblem.at("/name", "is taken by another system of the account"));
    }
}
