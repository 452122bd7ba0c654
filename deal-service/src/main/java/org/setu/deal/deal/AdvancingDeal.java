package org.setu.deal.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.deal.pipeline.PipelineStage;
import org.setu.platform.problem.ProblemException;

/** Moves deals between stages, puts them on hold and takes them up again. */
@ApplicationScoped
public class AdvancingDeal {

    private final RecordingHistory history;
    private final InstantSource clock;

    AdvancingDeal(RecordingHistory history, InstantSource clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * To another stage of its pipeline, forwards or back.
     *
     * @throws ProblemException if there is no such stage, the deal is not open, or something that
     *     the stage demands is missing
     */
    public void move(Deal deal, UUID stageId, @Nullable String note) {
        PipelineStage from = deal.stage();
        PipelineStage to =
                deal.pipeline()
                        .stage(stageId)
                        .orElseThrow(() ->
                                ProblemException.invalid(
                                        "/stageId", "There is no such stage in this pipeline."));
        Instant now = clock.instant();
        Duration lasted = deal.move(to, now);
        history.recordMove(deal, now, note, from, lasted);
    }

    /** Nothing happens for a while. */
    public void hold(Deal deal, @Nullable String note) {
        Instant now = clock.instant();
        deal.hold(now);
        history.record(deal, HistoryKind.HELD, now, note);
    }

    /** It goes on. */
    public void resume(Deal deal, @Nullable String note) {
        Instant now = clock.instant();
        deal.resume(now);
        history.record(deal, HistoryKind.RESUMED, now, note);
    }
}
