package org.setu.client.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of the contact tables mean. */
@ApplicationScoped
class ContactConstraints implements ConstraintMeanings {

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "contact_external_id_unique",
                FieldProblem.at(
                        "/externalIds",
                        "one of the keys belongs to another contact; a data steward can tell which"));
    }
}
