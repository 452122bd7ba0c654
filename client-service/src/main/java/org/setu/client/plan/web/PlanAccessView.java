package org.setu.client.plan.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.plan.PlanAccess;
import org.setu.client.plan.PlanAccessKind;

/**
 * Somebody has read account plans.
 *
 * @param actor who it was, as the audit names him
 * @param staffId whose rights applied
 * @param actingFor who was represented
 */
record PlanAccessView(
        UUID id,
        Instant at,
        String actor,
        @Nullable UUID staffId,
        @Nullable UUID actingFor,
        PlanAccessKind kind,
        List<UUID> planIds,
        List<UUID> accountIds) {

    static PlanAccessView of(PlanAccess access) {
        return new PlanAccessView(
                access.id(),
                access.at(),
                access.actor(),
                access.staffId(),
                access.actingFor(),
                access.kind(),
                access.planIds(),
                access.accountIds());
    }
}
