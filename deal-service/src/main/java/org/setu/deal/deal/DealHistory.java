package org.setu.deal.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.setu.deal.pipeline.PipelineStage;
import org.setu.platform.access.Caller;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.id.Ids;

/** One thing that happened to a deal. Written once, never changed. */
@Entity
@Immutable
@Table(name = "deal_history")
@VisibleToAll(because = "part of its deal, only read after the deal itself was")
public class DealHistory {

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id = Ids.next();

    @Column(name = "deal_id", nullable = false)
    private UUID dealId;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String actor;

    @Column(name = "acting_for")
    private @Nullable UUID actingFor;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private HistoryKind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "stage_id", nullable = false)
    private @Nullable PipelineStage stage;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "previous_stage_id")
    private @Nullable PipelineStage previousStage;

    @Column(name = "previous_seconds")
    private @Nullable Long previousSeconds;

    private @Nullable String note;

    private @Nullable String about;

    @Column(name = "about_state")
    private @Nullable String aboutState;

    protected DealHistory() {}

    private DealHistory(
            Deal deal, HistoryKind kind, Caller caller, Instant at, @Nullable String note) {
        this.dealId = deal.id();
        this.kind = kind;
        this.actor = caller.actor();
        this.actingFor = caller.actingFor();
        this.at = at;
        this.stage = deal.stage();
        this.note = note;
    }

    /** Something that left the stage as it was. */
    public static DealHistory of(
            Deal deal, HistoryKind kind, Caller caller, Instant at, @Nullable String note) {
        return new DealHistory(deal, kind, caller, at, note);
    }

    /** A move from one stage to the present one. */
    static DealHistory moved(
            Deal deal,
            Caller caller,
            Instant at,
            @Nullable String note,
            PipelineStage from,
            Duration lasted) {
        DealHistory move = new DealHistory(deal, HistoryKind.MOVED, caller, at, note);
        move.previousStage = from;
        move.previousSeconds = lasted.toSeconds();
        return move;
    }

    /** Something that happened to a quote or a contract of the deal. */
    static DealHistory about(
            Deal deal,
            HistoryKind kind,
            Caller caller,
            Instant at,
            Mention mention,
            @Nullable String note) {
        DealHistory entry = new DealHistory(deal, kind, caller, at, note);
        entry.about = mention.number();
        entry.aboutState = mention.state();
        return entry;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public @Nullable UUID actingFor() {
        return actingFor;
    }

    public HistoryKind kind() {
        return kind;
    }

    /** The stage afterwards. */
    public @Nullable PipelineStage stage() {
        return stage;
    }

    public @Nullable PipelineStage previousStage() {
        return previousStage;
    }

    /** How long the deal had been in the stage that it left, or null if it did not move. */
    public @Nullable Duration previousDuration() {
        return previousSeconds == null ? null : Duration.ofSeconds(previousSeconds);
    }

    public @Nullable String note() {
        return note;
    }

    /** The quote or contract that it is about, and how that stood afterwards; or null. */
    public @Nullable Mention mention() {
        return about == null || aboutState == null ? null : new Mention(about, aboutState);
    }
}
