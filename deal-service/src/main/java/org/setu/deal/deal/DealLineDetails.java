package org.setu.deal.deal;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.platform.money.Money;

/**
 * A product in a deal.
 *
 * @param productId what
 * @param quantity how much; 1 if absent
 * @param amount what all of it is expected to bring, not negative
 */
@Schema(name = "DealLineRequest")
public record DealLineDetails(
        @NotNull UUID productId,
        @Positive @Digits(integer = 13, fraction = 6) @Schema(examples = "2") BigDecimal quantity,
        @NotNull Money amount) {

    public DealLineDetails {
        quantity = Objects.requireNonNullElse(quantity, BigDecimal.ONE);
    }
}
