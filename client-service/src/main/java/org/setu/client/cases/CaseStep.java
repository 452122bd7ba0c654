package org.setu.client.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.entity.VisibleAggregate;

/** Something that happened to a case; written once, never changed. */
@Entity
public class CaseStep extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    private UUID caseId;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private StepKind kind;

    @Column(updatable = false)
    private @Nullable String text;

    @Column(updatable = false)
    private @Nullable UUID byStaff;

    @Column(updatable = false)
    private @Nullable UUID byPartner;

    @Column(nullable = false, updatable = false)
    private Instant at;

    protected CaseStep() {}

    /**
     * What just happened.
     *
     * @param text what was said; null if nothing
     * @param by who did it
     */
    CaseStep(ClientCase on, StepKind kind, @Nullable String text, Doer by) {
        follow(on.visibilityUnit());
        this.caseId = on.id();
        this.kind = kind;
        this.text = text;
        this.byStaff = by.staff();
        this.byPartner = by.partner();
        this.at = on.changedAt();
    }

    public StepKind kind() {
        return kind;
    }

    public @Nullable String text() {
        return text;
    }

    /** Which colleague did it; null if it was a partner, or time. */
    public @Nullable UUID byStaff() {
        return byStaff;
    }

    /** Which partner did it; null if it was a colleague, or time. */
    public @Nullable UUID byPartner() {
        return byPartner;
    }

    public Instant at() {
        return at;
    }
}
