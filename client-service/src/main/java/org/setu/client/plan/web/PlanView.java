package org.setu.client.plan.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.competitor.Swot;
import org.setu.client.plan.AccountPlan;
import org.setu.client.plan.PlanDetails;
import org.setu.client.plan.PlanState;
import org.setu.client.plan.Spending;
import org.setu.platform.money.Money;

/**
 * An account plan as the team sees it.
 *
 * @param next the states that may follow
 * @param reason why it was rejected
 * @param edition counts from 1, one more with each revision
 * @param submittedBy whoever submitted it, and whom he represented
 */
@Schema(name = "AccountPlanView")
record PlanView(
        UUID id,
        long version,
        UUID accountId,
        LocalDate startsOn,
        LocalDate endsOn,
        String title,
        @Nullable String summary,
        UUID ownerId,
        PlanState state,
        List<PlanState> next,
        @Nullable String reason,
        int edition,
        @Nullable UUID revisionOf,
        @Nullable UUID supersededBy,
        List<String> objectives,
        Swot swot,
        List<SpendingView> spending,
        List<UUID> submittedBy,
        @Nullable Instant submittedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        Instant createdAt,
        Instant changedAt) {

    /**
     * What the client spends on one kind of product.
     *
     * @param share of wallet: own sales / spending, to four places; null for the reason in
     *     shareMissing
     * @param shareMissing OWN_SALES_UNKNOWN or NOTHING_SPENT
     */
    @Schema(name = "AccountPlanSpendingView")
    record SpendingView(
            String category,
            Money spending,
            @Nullable Money ownSales,
            @Nullable BigDecimal share,
            @Nullable String shareMissing) {

        static SpendingView of(Spending line) {
            return new SpendingView(
                    line.category(),
                    line.spending(),
                    line.ownSales(),
                    line.share(),
                    line.shareMissing());
        }
    }

    static PlanView of(AccountPlan plan) {
        PlanDetails details = plan.details();
        return new PlanView(
                plan.id(),
                plan.version(),
                details.accountId(),
                details.startsOn(),
                details.endsOn(),
                details.title(),
                details.summary(),
                details.ownerId(),
                plan.state(),
                plan.state().next(),
                plan.reason(),
                plan.edition(),
                plan.revisionOf(),
                plan.supersededBy(),
                details.objectives(),
                details.swot(),
                details.spending().stream().map(SpendingView::of).toList(),
                plan.submittedBy(),
                plan.submittedAt(),
                plan.decidedBy(),
                plan.decidedAt(),
                plan.createdAt(),
                plan.changedAt());
    }
}
