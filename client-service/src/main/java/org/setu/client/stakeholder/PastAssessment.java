package org.setu.client.stakeholder;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.setu.platform.entity.VisibleAggregate;

/** What was thought of a person from some time on; written once, never changed. */
@Entity
public class PastAssessment extends VisibleAggregate {

    @Column(nullable = false, updatable = false)
    private UUID stakeholderId;

    @Embedded private Assessment assessment;

    @Column(nullable = false, updatable = false)
    private UUID assessedBy;

    @Column(nullable = false, updatable = false)
    private Instant assessedAt;

    protected PastAssessment() {}

    PastAssessment(Stakeholder stakeholder, UUID by) {
        follow(stakeholder.visibilityUnit());
        this.stakeholderId = stakeholder.id();
        this.assessment = stakeholder.details().assessment();
        this.assessedBy = by;
        this.assessedAt = stakeholder.changedAt();
    }

    public Assessment assessment() {
        return assessment;
    }

    public UUID assessedBy() {
        return assessedBy;
    }

    public Instant assessedAt() {
        return assessedAt;
    }
}
