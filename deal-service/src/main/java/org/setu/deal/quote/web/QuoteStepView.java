package org.setu.deal.quote.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.pricing.Discount;
import org.setu.deal.pricing.Step;
import org.setu.platform.money.Money;

/** One step from the list price to the net price. */
@Schema(name = "PriceStep")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuoteStepView(
        Step.Kind step,
        Discount.@Nullable Basis basis,
        @Nullable @Schema(examples = "12.5") BigDecimal percent,
        @Nullable @Schema(examples = "Framework agreement") String reason,
        Money before,
        Money delta,
        Money after) {

    static QuoteStepView from(Step step) {
        BigDecimal percent = step.percent();
        return new QuoteStepView(
                step.kind(),
                step.basis(),
                percent == null
                        ? null
                        : new BigDecimal(percent.stripTrailingZeros().toPlainString()),
                step.reason(),
                step.before(),
                step.delta(),
                step.after());
    }
}
