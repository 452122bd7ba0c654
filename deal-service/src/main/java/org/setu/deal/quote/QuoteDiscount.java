package org.setu.deal.quote;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.pricing.Discount;
import org.setu.platform.money.Money;

/**
 * Something taken off the price of one unit: either a percentage or an amount.
 *
 * @param percent 0 to 100
 * @param amount off one unit, in the quote's currency
 * @param basis what a percentage is of: the list price (ON_BASE, if absent), or what the discounts
 *     before have left (ON_RUNNING)
 * @param reason why, for those who approve it
 */
@Schema(name = "QuoteDiscount")
public record QuoteDiscount(
        @Nullable
                @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 4)
                @Schema(examples = "12.5")
                BigDecimal percent,
        @Nullable Money amount,
        Discount.Basis basis,
        @Nullable @Size(min = 1, max = 200) @Schema(examples = "Framework agreement")
                String reason) {

    public QuoteDiscount {
        basis = Objects.requireNonNullElse(basis, Discount.Basis.ON_BASE);
    }
}
