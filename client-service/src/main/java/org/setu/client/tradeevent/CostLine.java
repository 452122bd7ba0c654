package org.setu.client.tradeevent;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.NotNegative;
import org.setu.client.field.Remark;
import org.setu.client.money.Amount;
import org.setu.platform.money.Money;

/**
 * Something that was paid for a trade event.
 *
 * @param amount in the currency of the budget
 */
@Schema(name = "TradeEventCost")
public record CostLine(
        @NotNull CostCategory category,
        @NotNull @NotNegative Money amount,
        @Schema(examples = "12 square metres in hall 4") @Nullable @Remark String note) {

    /** The same, with the amount in one spelling. */
    CostLine plain() {
        Money spelled = Amount.plain(amount);
        return new CostLine(category, spelled == null ? amount : spelled, note);
    }
}
