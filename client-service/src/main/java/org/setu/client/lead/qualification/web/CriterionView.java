package org.setu.client.lead.qualification.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.client.lead.qualification.CriterionDetails;
import org.setu.client.lead.qualification.QualificationCriterion;

/** A question that is asked of every lead, or was. */
@Schema(name = "QualificationCriterionView")
record CriterionView(
        UUID id,
        long version,
        @Schema(examples = "Has a budget for this year") String text,
        @Schema(examples = "10") int place,
        @Schema(examples = "true") boolean required,
        boolean retired,
        Instant createdAt,
        Instant changedAt) {

    static CriterionView of(QualificationCriterion criterion) {
        CriterionDetails details = criterion.details();
        return new CriterionView(
                criterion.id(),
                criterion.version(),
                details.text(),
                details.place(),
                details.required(),
                details.retired(),
                criterion.createdAt(),
                criterion.changedAt());
    }
}
