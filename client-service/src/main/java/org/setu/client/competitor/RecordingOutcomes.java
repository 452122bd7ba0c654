package org.setu.client.competitor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.setu.platform.access.Grants;
import org.setu.platform.access.Subjects;

/** Keeps how each deal ended last, whatever the order in which it is told. */
@ApplicationScoped
public class RecordingOutcomes {

    private final DealOutcomes outcomes;
    private final Grants grants;

    RecordingOutcomes(DealOutcomes outcomes, Grants grants) {
        this.outcomes = outcomes;
        this.grants = grants;
    }

    /**
     * A deal has ended.
     *
     * @param version of the deal after that; what is not newer than what is known is ignored
     * @return whether that was news
     */
    public boolean ended(UUID deal, long version, DealEnd end) {
        return unlessKnown(deal, version, outcome -> outcome.ended(end, version));
    }

    /**
     * The end of a deal was taken back.
     *
     * @param version of the deal after that; what is not newer than what is known is ignored
     * @return whether that was news
     */
    public boolean reopened(UUID deal, long version) {
        return unlessKnown(deal, version, outcome -> outcome.reopened(version));
    }

    private boolean unlessKnown(UUID deal, long version, Consumer<DealOutcome> news) {
        DealOutcome outcome =
                outcomes.findByIdOptional(deal)
                        .orElseGet(() -> {
                            DealOutcome unheard = new DealOutcome(deal);
                            outcomes.persist(unheard);
                            return unheard;
                        });
        if (outcome.knows(version)) {
            return false;
        }
        news.accept(outcome);
        letTheSystemSee(outcome.visibilityUnit());
        return true;
    }

    /** The unit of an account is there already; a row that nobody sees could not be found again. */
    private void letTheSystemSee(UUID unit) {
        if (!grants.visible(unit, List.of(Subjects.ALL))) {
            grants.add(unit, unit, List.of());
        }
    }
}
