package org.setu.contract.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered.
 *
 * @param lines products of the contract's table of prices, at its prices
 * @param dueOn the last day on which the delivery is in time
 * @param timeZone where that day ends; UTC if absent
 * @param externalIds its keys in other systems
 */
@Schema(name = "OrderRequest")
public record OrderDetails(
        @NotEmpty @Size(max = 200) List<@Valid @NotNull Line> lines,
        @NotNull LocalDate dueOn,
        @Nullable @Size(min = 1, max = 60) @Schema(examples = "Asia/Kolkata") String timeZone,
        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    public OrderDetails {
        lines = lines == null ? List.of() : lines;
        timeZone = timeZone == null ? "UTC" : timeZone;
        externalIds = externalIds == null ? List.of() : externalIds;
    }

    /**
     * So much of a product.
     *
     * @param quantity more than nothing
     */
    @Schema(name = "OrderLineRequest")
    public record Line(
            @NotNull UUID productId,
            @NotNull @Positive @Digits(integer = 13, fraction = 6) @Schema(examples = "5")
                    BigDecimal quantity) {}
}
