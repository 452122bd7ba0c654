package org.setu.contract.contract;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.platform.money.Money;

/**
 * A line of the table of prices.
 *
 * @param quantity more than nothing
 * @param unitPrice before the discount
 * @param discountPercent 0 to 100
 * @param net of the whole line
 */
@Schema(name = "ContractLine")
public record LineTerms(
        @NotNull UUID productId,
        @NotBlank @Size(max = 40) @Schema(examples = "GTX-PRO") String productCode,
        @NotBlank @Size(max = 200) @Schema(examples = "GTX Pro") String productName,
        @NotNull @Positive @Digits(integer = 13, fraction = 6) @Schema(examples = "10")
                BigDecimal quantity,
        @NotNull Money unitPrice,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 6)
                @Schema(examples = "12.5")
                BigDecimal discountPercent,
        @NotNull Money net) {}
