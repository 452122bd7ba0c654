package org.setu.client.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.competitor.Swot;
import org.setu.client.field.Day;
import org.setu.client.field.Label;
import org.setu.client.field.LongText;
import org.setu.client.field.Remark;
import org.setu.client.plan.PlanDetails;

/**
 * What is written in an account plan.
 *
 * @param endsOn the last day, at most five years after the first
 * @param ownerId who answers for it; the caller if absent. He must see the account
 * @param objectives what is to be reached, the weightiest first
 * @param swot how we stand at this client
 * @param spending what the client spends, one line for each kind of product
 */
@Schema(name = "AccountPlanRequest")
record PlanRequest(
        @NotNull UUID accountId,
        @Schema(examples = "2027-01-01") @NotNull @Day LocalDate startsOn,
        @Schema(examples = "2027-12-31") @NotNull @Day LocalDate endsOn,
        @Schema(examples = "Second supplier by the end of 2027") @NotNull @Label String title,
        @Schema(examples = "We are asked for small orders only.") @Nullable @LongText
                String summary,
        @Nullable UUID ownerId,
        @Schema(examples = "[\"A frame contract for the plant in Pune\"]") @Nullable @Size(max = 20)
                List<@NotNull @Remark String> objectives,
        @Nullable @Valid Swot swot,
        @Nullable @Size(max = 50) List<@NotNull @Valid SpendingLine> spending) {

    static PlanRequest of(PlanDetails details) {
        return new PlanRequest(
                details.accountId(),
                details.startsOn(),
                details.endsOn(),
                details.title(),
                details.summary(),
                details.ownerId(),
                details.objectives(),
                details.swot(),
                details.spending().stream().map(SpendingLine::of).toList());
    }

    /** Everything written, with this owner. */
    PlanDetails details(UUID owner) {
        return new PlanDetails(
                accountId,
                startsOn,
                endsOn,
                title,
                summary,
                owner,
                objectives == null ? List.of() : objectives,
                swot == null ? Swot.NOTHING : swot,
                spending == null ? List.of() : spending.stream().map(SpendingLine::spent).toList());
    }
}
