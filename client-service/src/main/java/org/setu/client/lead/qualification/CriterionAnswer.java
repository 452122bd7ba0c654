package org.setu.client.lead.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.lead.Lead;
import org.setu.platform.entity.VisibleAggregate;

/** What somebody answered for a lead; whoever sees the lead, sees this. */
@Entity
public class CriterionAnswer extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    private UUID leadId;

    @Column(nullable = false, updatable = false)
    private UUID criterionId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Answer answer;

    private @Nullable String note;
    private @Nullable UUID answeredBy;

    @Column(nullable = false)
    private Instant answeredAt;

    protected CriterionAnswer() {}

    CriterionAnswer(Lead lead, AnswerDetails details, @Nullable UUID by, Instant now) {
        follow(lead.visibilityUnit());
        this.leadId = lead.id();
        this.criterionId = details.criterionId();
        replace(details, by, now);
    }

    final void replace(AnswerDetails details, @Nullable UUID by, Instant now) {
        this.answer = details.answer();
        this.note = details.note();
        this.answeredBy = by;
        this.answeredAt = now;
    }

    /** What was answered. */
    public AnswerDetails details() {
        return new AnswerDetails(criterionId, answer, note);
    }

    public UUID criterionId() {
        return criterionId;
    }

    /** Who said so; null if that is nobody of the staff. */
    public @Nullable UUID answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
