package org.setu.deal.deal.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.deal.DealHistory;
import org.setu.deal.deal.HistoryKind;
import org.setu.deal.deal.Mention;
import org.setu.deal.pipeline.PipelineStage;

/** What happened to a deal, oldest first. */
@Schema(name = "DealHistory")
public record DealHistoryView(List<Entry> items) {

    /**
     * One thing that happened.
     *
     * @param at when
     * @param kind what
     * @param actor who did it
     * @param actingFor whom he represented
     * @param stage where the deal was afterwards
     * @param previousStage which stage it left
     * @param previousDuration how long it had been there, ISO 8601
     * @param note what was said
     * @param about which quote or contract, and how that stood afterwards
     */
    @Schema(name = "DealHistoryEntry")
    public record Entry(
            Instant at,
            HistoryKind kind,
            @Schema(examples = "p:0199a1b0-5a1e-7c3f-8f00-1c2d3e4f5a6b") String actor,
            @Nullable UUID actingFor,
            DealView.@Nullable StageOf stage,
            DealView.@Nullable StageOf previousStage,
            @Nullable @Schema(type = SchemaType.STRING, format = "duration", examples = "PT72H")
                    Duration previousDuration,
            @Nullable String note,
            @Nullable Mention about) {

        static Entry from(DealHistory entry) {
            return new Entry(
                    entry.at(),
                    entry.kind(),
                    entry.actor(),
                    entry.actingFor(),
                    stage(entry.stage()),
                    stage(entry.previousStage()),
                    entry.previousDuration(),
                    entry.note(),
                    entry.mention());
        }

        private static DealView.@Nullable StageOf stage(@Nullable PipelineStage stage) {
            return stage == null ? null : DealView.StageOf.from(stage, null);
        }
    }

    static DealHistoryView from(List<DealHistory> entries) {
        return new DealHistoryView(entries.stream().map(Entry::from).toList());
    }
}
