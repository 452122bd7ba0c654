package org.setu.client.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.competitor.Swot;

/**
 * Everything that is written in an account plan.
 *
 * @param startsOn the first day of its period
 * @param endsOn the last day of it
 * @param ownerId who answers for it and submits it
 * @param objectives what is to be reached, in words, the weightiest first
 * @param swot how we stand at this client
 * @param spending what the client spends, one line for each kind of product
 */
public record PlanDetails(
        UUID accountId,
        LocalDate startsOn,
        LocalDate endsOn,
        String title,
        @Nullable String summary,
        UUID ownerId,
        List<String> objectives,
        Swot swot,
        List<Spending> spending) {

    public PlanDetails {
        objectives = List.copyOf(objectives);
        spending = List.copyOf(spending);
    }
}
