package org.setu.client.stakeholder.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.stakeholder.Assessment;
import org.setu.client.stakeholder.BuyingRole;
import org.setu.client.stakeholder.Coverage;
import org.setu.client.stakeholder.PastAssessment;

/** What was thought of a person from some time on, and by whom. */
record AssessmentView(
        Instant assessedAt,
        UUID assessedBy,
        List<BuyingRole> roles,
        @Nullable Integer influence,
        @Nullable Integer support,
        Coverage coverage,
        @Nullable String note) {

    static AssessmentView of(PastAssessment past) {
        Assessment assessment = past.assessment();
        return new AssessmentView(
                past.assessedAt(),
                past.assessedBy(),
                assessment.buyingRoles(),
                assessment.influence(),
                assessment.support(),
                assessment.coverage(),
                assessment.note());
    }
}
