package org.setu.contract.order.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.contract.order.OrderDetails;

/** What is sent along with the steps of an order. */
public final class OrderSteps {

    private OrderSteps() {}

    /** Why. */
    @Schema(name = "OrderReason")
    public record Reason(
            @NotBlank @Size(max = 2000) @Schema(examples = "Out of stock") String reason) {}

    /** What arrived; all that is open if no line is named. */
    @Schema(name = "DeliverOrder")
    public record Deliver(@Size(max = 200) List<OrderDetails.@Valid @NotNull Line> lines) {

        public Deliver {
            lines = lines == null ? List.of() : lines;
        }

        Map<UUID, BigDecimal> arrived() {
            Map<UUID, BigDecimal> arrived = new LinkedHashMap<>();
            lines.forEach(
                    line -> arrived.merge(line.productId(), line.quantity(), BigDecimal::add));
            return arrived;
        }
    }

    /** Places or replaces an order under a key of the caller's system. */
    @Schema(name = "OrderByExternalId")
    public record Put(@NotNull UUID contractId, @Valid @NotNull OrderDetails order) {}
}
