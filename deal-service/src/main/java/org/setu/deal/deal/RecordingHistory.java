package org.setu.deal.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.messaging.DealFacts;
import org.setu.deal.pipeline.PipelineStage;
import org.setu.platform.access.CurrentCaller;

/** Writes down what happened to a deal, and tells the other services. */
@ApplicationScoped
public class RecordingHistory {

    private final DealHistories histories;
    private final DealFacts facts;
    private final CurrentCaller caller;

    RecordingHistory(DealHistories histories, DealFacts facts, CurrentCaller caller) {
        this.histories = histories;
        this.facts = facts;
        this.caller = caller;
    }

    void record(Deal deal, HistoryKind kind, Instant at, @Nullable String note) {
        DealHistory entry = DealHistory.of(deal, kind, caller.get(), at, note);
        histories.persist(entry);
        facts.publish(deal, entry);
    }

    /**
     * Something that happened to a quote or a contract of the deal. It is only written down: quotes
     * and contracts tell the other services themselves.
     */
    public void mention(
            Deal deal, HistoryKind kind, Instant at, Mention about, @Nullable String note) {
        histories.persist(DealHistory.about(deal, kind, caller.get(), at, about, note));
    }

    void recordMove(
            Deal deal, Instant at, @Nullable String note, PipelineStage from, Duration lasted) {
        DealHistory entry = DealHistory.moved(deal, caller.get(), at, note, from, lasted);
        histories.persist(entry);
        facts.publish(deal, entry);
    }
}
