package org.setu.deal.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;
import org.setu.platform.problem.ProblemException;

/** Lets what a deal is expected to bring follow what its parties agreed. */
@ApplicationScoped
public class ExpectingAmount {

    private final RecordingHistory history;
    private final InstantSource clock;

    ExpectingAmount(RecordingHistory history, InstantSource clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Whether an amount is in the deal's currency: a deal has one. */
    public static boolean fits(Deal deal, Money amount) {
        Money expected = deal.expectedAmount();
        return expected == null || expected.currency().equals(amount.currency());
    }

    /**
     * The deal is expected to bring this amount.
     *
     * @throws ProblemException if the deal has ended, or is in another currency
     */
    public void expect(Deal deal, Money agreed, @Nullable String note) {
        if (!fits(deal, agreed)) {
            throw ProblemException.conflict(
                    "The deal is in another currency than %s: change one of them first."
                            .formatted(agreed.currencyCode()));
        }
        Instant now = clock.instant();
        deal.expect(agreed, now);
        history.record(deal, HistoryKind.CHANGED, now, note);
    }
}
