package org.setu.deal.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/**
 * What is counted and summed over deals. Amounts are in the currency of the report; deals in other
 * currencies are counted, not summed.
 *
 * @param won how many ended won in the period
 * @param lost how many ended lost in the period
 * @param open how many had begun and not ended on the day of the report
 * @param wonAmount sum of the closing amounts
 * @param winRate won / (won + lost), in percent with two decimals, rounded half up
 * @param winRateReason why there is no win rate
 * @param cycleMeanDays mean of the days from the beginning of talks to winning, two decimals
 * @param cycleMedianDays their median
 * @param cycleReason why there is no cycle
 * @param openAmount sum of the expected amounts of open deals
 * @param weightedOpenAmount the same, each times the probability of its stage
 * @param otherCurrencies how many of the counted deals have an amount in another currency
 */
@Schema(name = "SalesFigures")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figures(
        long won,
        long lost,
        long open,
        Money wonAmount,
        @Schema(examples = "63.15") @Nullable BigDecimal winRate,
        @Nullable String winRateReason,
        @Schema(examples = "51.78") @Nullable BigDecimal cycleMeanDays,
        @Schema(examples = "57") @Nullable BigDecimal cycleMedianDays,
        @Nullable String cycleReason,
        Money openAmount,
        Money weightedOpenAmount,
        long otherCurrencies) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** From the plain counts and sums. */
    static Figures of(
            long won,
            long lost,
            long open,
            Money wonAmount,
            @Nullable BigDecimal cycleMean,
            @Nullable BigDecimal cycleMedian,
            Money openAmount,
            Money weighted,
            long otherCurrencies) {
        long decided = won + lost;
        BigDecimal rate =
                decided == 0
                        ? null
                        : BigDecimal.valueOf(won)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(decided), 2, RoundingMode.HALF_UP);
        return new Figures(
                won,
                lost,
                open,
                wonAmount.rounded(),
                rate,
                rate == null ? "no deal was won or lost" : null,
                cycleMean,
                plain(cycleMedian),
                cycleMean == null ? "no won deal has a day on which talks began" : null,
                openAmount.rounded(),
                weighted.rounded(),
                otherCurrencies);
    }

    /** 57 rather than 57.0, 57.5 as it is. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
