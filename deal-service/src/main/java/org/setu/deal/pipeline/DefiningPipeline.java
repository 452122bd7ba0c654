package org.setu.deal.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

/** Makes and changes pipelines; keeps one of them the standard one. */
@ApplicationScoped
public class DefiningPipeline {

    private final Pipelines pipelines;

    DefiningPipeline(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    /** A new pipeline; if it is to be the standard one, the present one steps back. */
    public Pipeline define(PipelineDetails details) {
        makeRoom(details, null);
        Pipeline pipeline = new Pipeline(details);
        pipelines.persist(pipeline);
        return pipeline;
    }

    /** Changes a pipeline; if it becomes the standard one, the present one steps back. */
    public void redefine(Pipeline pipeline, PipelineDetails details) {
        makeRoom(details, pipeline);
        pipeline.describe(details);
        // Stages are rows of their own: their changes alone would not count as a new version.
        pipelines.getEntityManager().lock(pipeline, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private void makeRoom(PipelineDetails details, @Nullable Pipeline changed) {
        if (Boolean.TRUE.equals(details.standard())) {
            pipelines
                    .standard()
                    .filter(present -> !present.equals(changed))
                    .ifPresent(present -> {
                        present.stepBack();
                        // Before the other one takes the place that only one can have.
                        pipelines.flush();
                    });
        }
    }
}
