package org.setu.client.competitor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import org.setu.platform.problem.ProblemException;

/** Keeps what is known of competitors. */
@ApplicationScoped
public class KeepingCompetitors {

    private final Competitors competitors;
    private final InstantSource clock;

    KeepingCompetitors(Competitors competitors, InstantSource clock) {
        this.competitors = competitors;
        this.clock = clock;
    }

    /**
     * Adds a competitor.
     *
     * @throws ProblemException (409) naming the field if he would be called as another is
     */
    public Competitor add(CompetitorDetails details) {
        Competitor competitor = new Competitor(details, clock.instant());
        requireOwnNames(competitor, details);
        competitors.persist(competitor);
        return competitor;
    }

    /**
     * Replaces all that is said of a competitor; nothing happens if that is what is known.
     *
     * @throws ProblemException (409) naming the field if he would be called as another is
     */
    public void change(Competitor competitor, CompetitorDetails details) {
        if (details.equals(competitor.details()) && !competitor.archived()) {
            return;
        }
        requireOwnNames(competitor, details);
        competitor.change(details, clock.instant());
    }

    /** Nobody meets him any more. */
    public void archive(Competitor competitor) {
        competitor.archive(clock.instant());
    }

    /** He is there again. */
    public void restore(Competitor competitor) {
        competitor.restore(clock.instant());
    }

    /** An archived competitor keeps his names: deals that were lost to him stay his. */
    private void requireOwnNames(Competitor competitor, CompetitorDetails details) {
        Map<String, String> pointers = details.pointerByKey();
        competitors
                .takenBy(pointers.keySet(), competitor.id())
                .forEach((key, name) -> {
                    throw ProblemException.duplicate(
                            pointers.getOrDefault(key, "/name"),
                            "is the name or an alias of " + name);
                });
    }
}
