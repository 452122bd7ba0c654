package org.setu.client.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A plan is in another state. Nothing of what is written in it is told. */
public record PlanFact(
        UUID planId,
        UUID accountId,
        PlanState state,
        LocalDate startsOn,
        LocalDate endsOn,
        int edition,
        UUID ownerId,
        Instant at) {

    static PlanFact of(AccountPlan plan) {
        PlanDetails details = plan.details();
        return new PlanFact(
                plan.id(),
                details.accountId(),
                plan.state(),
                details.startsOn(),
                details.endsOn(),
                plan.edition(),
                details.ownerId(),
                plan.changedAt());
    }
}
