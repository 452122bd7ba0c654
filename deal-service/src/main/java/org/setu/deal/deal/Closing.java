package org.setu.deal.deal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/**
 * How a deal ended.
 *
 * @param closedOn the day
 * @param amount what was agreed; null for a lost deal
 * @param lossReason why it was lost; null for a won deal
 * @param competitor who got it, if that is known
 */
public record Closing(
        LocalDate closedOn,
        @Nullable Money amount,
        @Nullable String lossReason,
        @Nullable String competitor) {

    public static Closing won(LocalDate closedOn, Money amount) {
        return new Closing(closedOn, amount, null, null);
    }

    public static Closing lost(
            LocalDate closedOn, @Nullable String reason, @Nullable String competitor) {
        return new Closing(closedOn, null, reason, competitor);
    }
}
