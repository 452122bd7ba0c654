package org.setu.client.lead.qualification.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Label;
import org.setu.client.lead.qualification.CriterionDetails;

/**
 * A question that is asked of every lead, as administrators say it.
 *
 * @param text such that YES speaks for the lead
 * @param place where it stands in the checklist; of two in one place the older is first
 * @param required whether a lead is qualified only with YES; false if absent
 * @param retired whether it is asked no more; false if absent
 */
@Schema(name = "QualificationCriterionRequest")
record CriterionRequest(
        @Schema(examples = "Has a budget for this year") @NotNull @Label String text,
        @Schema(examples = "10") @NotNull @Min(1) @Max(1000) Integer place,
        @Schema(examples = "true") @Nullable Boolean required,
        @Schema(examples = "false") @Nullable Boolean retired) {

    static CriterionRequest of(CriterionDetails details) {
        return new CriterionRequest(
                details.text(), details.place(), details.required(), details.retired());
    }

    CriterionDetails details() {
        return new CriterionDetails(
                text,
                place,
                Objects.requireNonNullElse(required, false),
                Objects.requireNonNullElse(retired, false));
    }
}
