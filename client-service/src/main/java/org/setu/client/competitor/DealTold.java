package org.setu.client.competitor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/** What {@code setu.deal.fact} tells of a deal, as far as its end is concerned. */
public record DealTold(
        String state,
        @Nullable Party account,
        @Nullable LocalDate closedOn,
        @Nullable Money closingAmount,
        @Nullable Money expectedAmount,
        @Nullable String lossReason,
        @Nullable String competitor) {

    public record Party(UUID id) {}

    /** How it ended; empty if it has not, or nobody knows when, as of some imported ones. */
    public Optional<DealEnd> end() {
        return switch (state) {
            case "WON" -> end(DealResult.WON);
            case "LOST" -> end(DealResult.LOST);
            default -> Optional.empty();
        };
    }

    private Optional<DealEnd> end(DealResult result) {
        return Optional.ofNullable(closedOn)
                .map(day ->
                        new DealEnd(
                                result,
                                day,
                                account == null ? null : account.id(),
                                closingAmount == null ? expectedAmount : closingAmount,
                                competitor,
                                lossReason));
    }
}
