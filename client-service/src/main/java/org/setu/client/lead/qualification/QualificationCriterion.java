package org.setu.client.lead.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.setu.platform.access.VisibleToAll;
import org.setu.platform.entity.Aggregate;

/** A question that is asked of every lead. */
@Entity
@VisibleToAll(because = "it says what is asked of leads, and nothing of any of them")
public class QualificationCriterion extends Aggregate {

    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private int place;

    @Column(nullable = false)
    private boolean required;

    @Column(nullable = false)
    private boolean retired;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    protected QualificationCriterion() {}

    QualificationCriterion(CriterionDetails details, Instant now) {
        this.createdAt = now;
        change(details, now);
    }

    /** Replaces all that is said of it. */
    final void change(CriterionDetails details, Instant now) {
        this.text = details.text();
        this.place = details.place();
        this.required = details.required();
        this.retired = details.retired();
        this.changedAt = now;
    }

    /** All that is said of it. */
    public CriterionDetails details() {
        return new CriterionDetails(text, place, required, retired);
    }

    public int place() {
        return place;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
