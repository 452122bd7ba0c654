package org.setu.deal.pipeline.web;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.deal.pipeline.ExitCriterion;
import org.setu.deal.pipeline.Pipeline;
import org.setu.deal.pipeline.PipelineStage;
import org.setu.deal.pipeline.WinRule;

/** A pipeline as callers see it. */
@Schema(name = "Pipeline")
public record PipelineView(
        UUID id,
        long version,
        @Schema(examples = "STANDARD") String code,
        @Schema(examples = "Standard sales") String name,
        WinRule winRule,
        boolean standard,
        boolean active,
        List<StageView> stages) {

    /** A stage as callers see it. */
    @Schema(name = "Stage")
    public record StageView(
            UUID id,
            @Schema(examples = "ENGAGING") String code,
            @Schema(examples = "Engaging") String name,
            @Schema(examples = "40") int probability,
            List<ExitCriterion> exitCriteria) {

        static StageView from(PipelineStage stage) {
            return new StageView(
                    stage.id(),
                    stage.code(),
                    stage.name(),
                    stage.probability(),
                    List.copyOf(stage.exitCriteria()));
        }
    }

    static PipelineView from(Pipeline pipeline) {
        return new PipelineView(
                pipeline.id(),
                pipeline.version(),
                pipeline.code(),
                pipeline.name(),
                pipeline.winRule(),
                pipeline.standard(),
                pipeline.active(),
                pipeline.stages().stream().map(StageView::from).toList());
    }
}
