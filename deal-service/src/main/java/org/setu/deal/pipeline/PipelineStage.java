package org.setu.deal.pipeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.id.Ids;

/** A step on the way to winning a deal. */
@Entity
@Table(name = "pipeline_stage")
@VisibleToAll(because = "part of its pipeline, which is configuration")
public class PipelineStage {

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id = Ids.next();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pipeline_id", nullable = false, updatable = false)
    private @Nullable Pipeline pipeline;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private int probability;

    @Column(name = "exit_criteria", nullable = false)
    @Enumerated(EnumType.STRING)
    private ExitCriterion[] exitCriteria = {};

    protected PipelineStage() {}

    PipelineStage(Pipeline pipeline, String code) {
        this.pipeline = pipeline;
        this.code = code;
    }

    void describe(StageDetails details, int atPosition) {
        this.name = details.name();
        this.probability = details.probability();
        this.position = atPosition;
        ExitCriterion[] wanted =
                details.exitCriteria().stream().sorted().toArray(ExitCriterion[]::new);
        if (!Arrays.equals(wanted, exitCriteria)) {
            this.exitCriteria = wanted;
        }
    }

    StageDetails details() {
        return new StageDetails(code, name, probability, exitCriteria());
    }

    public UUID id() {
        return id;
    }

    /** Counted from zero. */
    public int position() {
        return position;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Of winning a deal in this stage, in percent. */
    public int probability() {
        return probability;
    }

    /** What must be known of a deal before it moves on to a later stage. */
    public Set<ExitCriterion> exitCriteria() {
        return exitCriteria.length == 0
                ? EnumSet.noneOf(ExitCriterion.class)
                : EnumSet.copyOf(Arrays.asList(exitCriteria));
    }
}
