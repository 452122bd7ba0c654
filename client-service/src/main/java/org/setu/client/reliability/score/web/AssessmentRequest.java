package org.setu.client.reliability.score.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.Party;

/**
 * Whom to assess.
 *
 * @param accountId an account; or leadId
 * @param leadId a lead that is no client yet; or accountId
 */
@Schema(name = "ReliabilityAssessmentRequest")
record AssessmentRequest(@Nullable UUID accountId, @Nullable UUID leadId) {

    Party party() {
        return new Party(accountId, leadId);
    }
}
