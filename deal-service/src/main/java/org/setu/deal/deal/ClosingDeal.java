package org.setu.deal.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.DealState.Transition;
import org.setu.platform.money.Money;
import org.setu.platform.problem.Problem;
import org.setu.platform.problem.ProblemException;
import org.setu.platform.problem.ProblemType;

/** Ends deals, and takes an end back. */
@ApplicationScoped
public class ClosingDeal {

    private final RecordingHistory history;
    private final InstantSource clock;

    ClosingDeal(RecordingHistory history, InstantSource clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * The client buys.
     *
     * @param amount what was agreed; the expected amount if null
     * @param closedOn the day; today if null
     * @throws ProblemException if the deal is not open, or no amount is known
     */
    public void win(
            Deal deal,
            @Nullable Money amount,
            @Nullable LocalDate closedOn,
            @Nullable String note) {
        Instant now = clock.instant();
        deal.state().require(Transition.WIN);
        Money agreed = amount == null ? deal.expectedAmount() : amount;
        if (agreed == null) {
            throw new ProblemException(
                    Problem.of(
                                    ProblemType.ILLEGAL_TRANSITION,
                                    "A deal is won for an amount: send it, no expected amount is"
                                            + " known.")
                            .withAllowed(deal.state().allowed())
                            .withMissing(List.of("amount")));
        }
        deal.win(Closing.won(orToday(closedOn, now), agreed), now);
        history.record(deal, HistoryKind.WON, now, note);
    }

    /**
     * The client does not buy, or buys from a competitor.
     *
     * @param closedOn the day; today if null
     * @throws ProblemException if the deal is not open
     */
    public void lose(
            Deal deal,
            String reason,
            @Nullable String competitor,
            @Nullable LocalDate closedOn,
            @Nullable String note) {
        Instant now = clock.instant();
        deal.state().require(Transition.LOSE);
        deal.lose(Closing.lost(orToday(closedOn, now), reason, competitor), now);
        history.record(deal, HistoryKind.LOST, now, note);
    }

    /** The end was not the end. */
    public void reopen(Deal deal, String note) {
        Instant now = clock.instant();
        deal.reopen(now);
        history.record(deal, HistoryKind.REOPENED, now, note);
    }

    private static LocalDate orToday(@Nullable LocalDate day, Instant now) {
        return day == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : day;
    }
}
