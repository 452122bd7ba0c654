package org.setu.client.tradeevent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.web.ConstraintMeanings;

/** What the constraints of the table of invitations mean. */
@ApplicationScoped
class InvitationConstraints implements ConstraintMeanings {

    static final String THERE =
            "is on the list of this event already; who was told not to come can be invited again";

    @Override
    public Map<String, FieldProblem> byConstraint() {
        return Map.of(
                "trade_event_invitation_contact_once",
                FieldProblem.at("/contactId", THERE),
                "trade_event_invitation_lead_once",
                FieldProblem.at("/leadId", THERE));
    }
}
