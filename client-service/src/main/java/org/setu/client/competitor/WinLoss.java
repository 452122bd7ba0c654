package org.setu.client.competitor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.figures.GroupRow;
import org.setu.client.money.Sum;

/**
 * Figures of the deals that ended, as far as the caller sees their accounts. A lost deal was lost
 * to the competitor whom it names. A won deal was won against the competitor whom it names or, as
 * it names nobody as a rule, against every one who had a position at the account when it was
 * closed; so it may stand in several groups, and once in the total.
 *
 * @param from first day of closing; null: from the beginning
 * @param until last day of closing; null: until now
 * @param competitorId against whom alone; null: all deals, whether anybody else was there or not
 * @param groups those with most losses first, at most {@value GroupRow#MOST}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WinLoss(
        String groupBy,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID competitorId,
        Group total,
        List<Group> groups) {

    /**
     * Figures of some deals.
     *
     * @param key what they have in common: an id, the reason as it was said, or the month; null for
     *     the total and for those that have none
     * @param name of the competitor or the account
     * @param unrecognised whom these deals name in words that are no name or alias of a competitor;
     *     null otherwise. Once it is added as an alias, they are counted with that competitor
     * @param winRate won / (won + lost), in percent with two decimals, rounded half up
     * @param winRateReason why there is no win rate
     * @param wonValues what was agreed (or, without, expected), one sum per currency
     * @param lostValues what was expected, one sum per currency
     * @param withoutValue how many are counted and in no sum: nobody said their value
     */
    @Schema(name = "WinLossGroup")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Group(
            @Nullable String key,
            @Nullable String name,
            @Nullable String unrecognised,
            long won,
            long lost,
            @Schema(examples = "63.15") @Nullable BigDecimal winRate,
            @Nullable String winRateReason,
            List<Sum> wonValues,
            List<Sum> lostValues,
            long withoutValue) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        static Group of(
                @Nullable String key,
                @Nullable String name,
                @Nullable String unrecognised,
                long won,
                long lost,
                List<Sum> wonValues,
                List<Sum> lostValues,
                long withoutValue) {
            BigDecimal rate =
                    won + lost == 0
                            ? null
                            : BigDecimal.valueOf(won)
                                    .multiply(HUNDRED)
                                    .divide(
                                            BigDecimal.valueOf(won + lost),
                                            2,
                                            RoundingMode.HALF_UP);
            return new Group(
                    key,
                    name,
                    unrecognised,
                    won,
                    lost,
                    rate,
                    rate == null ? "no deal was won or lost" : null,
                    wonValues,
                    lostValues,
                    withoutValue);
        }
    }
}
