package org.setu.client.competitor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.field.ObservedDay;
import org.setu.platform.problem.ProblemException;

/**
 * Keeps where we meet competitors. None of it leaves this service: it is in no event or message.
 */
@ApplicationScoped
public class KeepingPositions {

    private final CompetitorPositions positions;
    private final Competitors competitors;
    private final Accounts accounts;
    private final InstantSource clock;

    KeepingPositions(
            CompetitorPositions positions,
            Competitors competitors,
            Accounts accounts,
            InstantSource clock) {
        this.positions = positions;
        this.competitors = competitors;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A competitor is met at an account.
     *
     * @throws ProblemException (400) if the account is not seen, or the competitor is archived;
     *     (409) if he has a position there
     */
    public CompetitorPosition add(PositionDetails details) {
        Account account = accounts.findById(details.accountId());
        if (account == null) {
            throw ProblemException.invalid("/accountId", "names no account");
        }
        Competitor competitor = competitors.findById(details.competitorId());
        if (competitor == null) {
            throw ProblemException.invalid("/competitorId", "names no competitor");
        }
        if (competitor.archived()) {
            throw ProblemException.invalid(
                    "/competitorId", "names a competitor who is archived; restore him first");
        }
        CompetitorPosition position =
                new CompetitorPosition(details, account.visibilityUnit(), clock.instant());
        positions.persist(position);
        return position;
    }

    /** Replaces all that is said of a position; nothing happens if that is what is known. */
    public void change(CompetitorPosition position, PositionDetails details) {
        if (!details.equals(position.details()) || position.endedOn() != null) {
            position.change(details, clock.instant());
        }
    }

    /**
     * The competitor is gone from the account.
     *
     * @param on the last day on which he was there; today (UTC) if null, never later
     */
    public void end(CompetitorPosition position, @Nullable LocalDate on) {
        LocalDate today = ObservedDay.today(clock);
        if (on != null && on.isAfter(today)) {
            throw ProblemException.invalid("/on", "must not be in the future");
        }
        position.end(on == null ? today : on, clock.instant());
    }

    /** He is back, or was never gone. */
    public void resume(CompetitorPosition position) {
        position.resume(clock.instant());
    }
}
