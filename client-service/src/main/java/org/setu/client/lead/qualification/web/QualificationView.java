package org.setu.client.lead.qualification.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.lead.qualification.Answer;

/**
 * The checklist of a lead.
 *
 * @param leadVersion the version of the lead, which is the ETag
 * @param ready whether no required question is without YES
 * @param missing the required questions that are not answered with YES
 * @param answers to all questions that are asked, in order, and to retired ones that were answered
 */
@Schema(name = "LeadQualificationView")
record QualificationView(
        UUID leadId,
        long leadVersion,
        boolean ready,
        @Schema(examples = "[\"Has a budget for this year\"]") List<String> missing,
        List<AnswerView> answers) {

    /**
     * A question and its answer.
     *
     * @param answeredBy who said so; null if nobody did, or nobody of the staff
     */
    @Schema(name = "QualificationAnswerView")
    record AnswerView(
            UUID criterionId,
            @Schema(examples = "Has a budget for this year") String text,
            boolean required,
            boolean retired,
            Answer answer,
            @Schema(examples = "Said so on the phone") @Nullable String note,
            @Nullable UUID answeredBy,
            @Schema(examples = "Asha Rao") @Nullable String answeredByName,
            @Nullable Instant answeredAt) {}
}
