package org.setu.contract.order.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.contract.order.ExternalId;
import org.setu.contract.order.Order;
import org.setu.contract.order.OrderLine;
import org.setu.contract.order.OrderState;
import org.setu.platform.money.Money;

/**
 * An order, as both sides see it.
 *
 * @param overdue whether it was not delivered in time
 * @param allowedTransitions what can be done now, as in addresses
 */
@Schema(name = "Order")
public record OrderView(
        UUID id,
        long version,
        @Schema(examples = "O-2026-000001") String number,
        UUID contractId,
        @Schema(examples = "K-2026-000001") String contractNumber,
        UUID accountId,
        OrderState state,
        List<Line> lines,
        Money total,
        LocalDate dueOn,
        @Schema(examples = "Asia/Kolkata") String timeZone,
        boolean overdue,
        List<ExternalId> externalIds,
        @Nullable String reason,
        @Schema(examples = "Isdom ERP") String placedBy,
        List<String> allowedTransitions,
        Instant createdAt,
        Instant updatedAt) {

    /** A product in an order. */
    @Schema(name = "OrderLine")
    public record Line(
            UUID productId,
            @Schema(examples = "GTX-PRO") String productCode,
            @Schema(examples = "GTX Pro") String productName,
            @Schema(examples = "5") BigDecimal quantity,
            @Schema(examples = "0") BigDecimal delivered,
            Money unitPrice,
            Money net) {

        static Line from(OrderLine line) {
            return new Line(
                    line.productId(),
                    line.productCode(),
                    line.productName(),
                    plain(line.quantity()),
                    plain(line.delivered()),
                    line.unitPrice(),
                    line.net());
        }

        private static BigDecimal plain(BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    static OrderView from(Order order) {
        return new OrderView(
                order.id(),
                order.version(),
                order.number(),
                order.contractId(),
                order.contractNumber(),
                order.accountId(),
                order.state(),
                order.lines().stream().map(Line::from).toList(),
                order.total(),
                order.dueOn(),
                order.timeZone(),
                order.overdue(),
                order.externalIds(),
                order.reason(),
                order.placedBy(),
                order.state().allowed(),
                order.createdAt(),
                order.updatedAt());
    }
}
