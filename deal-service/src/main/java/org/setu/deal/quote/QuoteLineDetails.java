package org.setu.deal.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A product that is offered, at its list price less discounts.
 *
 * @param productId what
 * @param quantity how many units; 1 if absent
 * @param discounts off one unit
 */
@Schema(name = "QuoteLineRequest")
public record QuoteLineDetails(
        @NotNull UUID productId,
        @Positive @Digits(integer = 13, fraction = 6) @Schema(examples = "2") BigDecimal quantity,
        @Size(max = 5) List<@Valid @NotNull QuoteDiscount> discounts) {

    public QuoteLineDetails {
        quantity = Objects.requireNonNullElse(quantity, BigDecimal.ONE);
        discounts = discounts == null ? List.of() : discounts;
    }
}
