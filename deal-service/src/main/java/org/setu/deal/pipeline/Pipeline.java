package org.setu.deal.pipeline;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;
import org.setu.platform.problem.ProblemException;

/** The stages that deals of one kind go through, in order. */
@Entity
@Table(name = "pipeline")
@VisibleToAll(because = "configuration, the same for everyone")
public class Pipeline extends Aggregate {

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "win_rule", nullable = false)
    private WinRule winRule;

    @Column(nullable = false)
    private boolean standard;

    @Column(nullable = false)
    private boolean active;

    @OneToMany(mappedBy = "pipeline", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<PipelineStage> stages = new ArrayList<>();

    protected Pipeline() {}

    public Pipeline(PipelineDetails details) {
        describe(details);
    }

    /**
     * Takes over what a user says of it. Stages are known by code: those no longer named are
     * removed, which the database refuses while deals are in them.
     *
     * @throws ProblemException if a code comes twice, or the standard pipeline would be inactive
     */
    public final void describe(PipelineDetails details) {
        this.code = details.code();
        this.name = details.name();
        this.winRule = Objects.requireNonNull(details.winRule());
        this.standard = Boolean.TRUE.equals(details.standard());
        this.active = Boolean.TRUE.equals(details.active());
        if (standard && !active) {
            throw ProblemException.invalid("/active", "must be true for the standard pipeline");
        }
        Map<String, PipelineStage> known = new HashMap<>();
        stages.forEach(stage -> known.put(stage.code(), stage));
        List<PipelineStage> wanted = new ArrayList<>();
        for (int i = 0; i < details.stages().size(); i++) {
            StageDetails stage = details.stages().get(i);
            PipelineStage kept = known.remove(stage.code());
            if (wanted.stream().anyMatch(other -> other.code().equals(stage.code()))) {
                throw ProblemException.invalid("/stages/" + i + "/code", "comes twice");
            }
            PipelineStage described = kept == null ? new PipelineStage(this, stage.code()) : kept;
            described.describe(stage, i);
            wanted.add(described);
        }
        if (!stages.equals(wanted)) {
            stages.clear();
            stages.addAll(wanted);
        }
    }

    /** The present state, as a user would say it. */
    public PipelineDetails details() {
        return new PipelineDetails(
                code,
                name,
                winRule,
                standard,
                active,
                stages.stream().map(PipelineStage::details).toList());
    }

    /** No longer where new deals go by default. */
    public void stepBack() {
        this.standard = false;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public WinRule winRule() {
        return winRule;
    }

    public boolean standard() {
        return standard;
    }

    public boolean active() {
        return active;
    }

    /** In order. */
    public List<PipelineStage> stages() {
        return List.copyOf(stages);
    }

    public PipelineStage firstStage() {
        return stages.getFirst();
    }

    public Optional<PipelineStage> stage(UUID id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    public Optional<PipelineStage> stage(String stageCode) {
        return stages.stream().filter(stage -> stage.code().equals(stageCode)).findFirst();
    }
}
