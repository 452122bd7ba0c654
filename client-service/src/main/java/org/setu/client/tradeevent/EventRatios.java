package org.setu.client.tradeevent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.setu.client.money.Sum;
import org.setu.client.tradeevent.TradeEventFigures.CostFigures;
import org.setu.client.tradeevent.TradeEventFigures.GuestFigures;

/** What follows from counts and sums; where nothing does, it says why. */
final class EventRatios {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private EventRatios() {}

    /** A share, or why there is none. */
    private record Share(@Nullable Sum value, @Nullable String reason) {}

    /**
     * Guests with their attendance rate.
     *
     * @param accepted who said yes
     */
    static GuestFigures guests(
            long invited,
            long accepted,
            long waitlisted,
            long declined,
            long attended,
            long walkIns,
            long persons,
            long noShows) {
        long came = attended - walkIns;
        long expected = came + noShows;
        return new GuestFigures(
                invited,
                accepted,
                waitlisted,
                declined,
                attended,
                walkIns,
                persons,
                noShows,
                expected == 0
                        ? null
                        : BigDecimal.valueOf(came)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(expected), 2, RoundingMode.HALF_UP),
                expected == 0 ? "of nobody who was invited it is known whether he came" : null);
    }

    /** What was paid, against the budget and by head. */
    static CostFigures cost(List<Sum> budget, List<Sum> total, long leads, long persons) {
        Share perLead = share(total, leads, "no lead came of it");
        Share perAttendee = share(total, persons, "nobody attended");
        return new CostFigures(
                budget,
                total,
                left(budget, total),
                perLead.value(),
                perLead.reason(),
                perAttendee.value(),
                perAttendee.reason());
    }

    private static List<Sum> left(List<Sum> budget, List<Sum> total) {
        Map<String, BigDecimal> left = new TreeMap<>();
        budget.forEach(sum -> left.merge(sum.currency(), amount(sum), BigDecimal::add));
        total.forEach(sum -> left.merge(sum.currency(), amount(sum).negate(), BigDecimal::add));
        return left.entrySet().stream().map(sum -> Sum.of(sum.getValue(), sum.getKey())).toList();
    }

    private static Share share(List<Sum> total, long among, String nobody) {
        if (total.isEmpty()) {
            return new Share(null, "no cost is known");
        }
        if (total.size() > 1) {
            return new Share(null, "cost is in more than one currency");
        }
        if (among == 0) {
            return new Share(null, nobody);
        }
        Sum sum = total.getFirst();
        int decimals = Math.max(0, Currency.getInstance(sum.currency()).getDefaultFractionDigits());
        return new Share(
                Sum.of(
                        amount(sum)
                                .divide(BigDecimal.valueOf(among), decimals, RoundingMode.HALF_UP),
                        sum.currency()),
                null);
    }

    private static BigDecimal amount(Sum sum) {
        return new BigDecimal(sum.amount());
    }
}
