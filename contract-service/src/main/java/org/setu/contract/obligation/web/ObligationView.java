package org.setu.contract.obligation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.contract.obligation.Obligation;
import org.setu.contract.obligation.ObligationState;
import org.setu.contract.person.Side;
import org.setu.platform.money.Money;

/**
 * An obligation, as both sides see it.
 *
 * @param timeZone where its day ends
 * @param allowedTransitions what can be done now, as in addresses
 */
@Schema(name = "Obligation")
public record ObligationView(
        UUID id,
        long version,
        UUID contractId,
        @Schema(examples = "K-2026-000001") String contractNumber,
        Side side,
        @Schema(examples = "Delivery of the goods") String title,
        LocalDate dueOn,
        @Schema(examples = "Asia/Kolkata") String timeZone,
        @Nullable Money amount,
        ObligationState state,
        @Nullable String reason,
        @Nullable Instant settledAt,
        List<String> allowedTransitions,
        Instant createdAt) {

    static ObligationView from(Obligation obligation) {
        return new ObligationView(
                obligation.id(),
                obligation.version(),
                obligation.contractId(),
                obligation.contractNumber(),
                obligation.side(),
                obligation.title(),
                obligation.dueOn(),
                obligation.timeZone(),
                obligation.amount(),
                obligation.state(),
                obligation.reason(),
                obligation.settledAt(),
                obligation.state().allowed(),
                obligation.createdAt());
    }

    /** Why. */
    @Schema(name = "ObligationReason")
    public record Reason(
            @NotBlank @Size(max = 2000) @Schema(examples = "The client took other goods")
                    String reason) {}
}
