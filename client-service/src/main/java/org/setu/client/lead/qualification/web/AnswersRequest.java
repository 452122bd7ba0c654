package org.setu.client.lead.qualification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Remark;
import org.setu.client.lead.qualification.Answer;
import org.setu.client.lead.qualification.AnswerDetails;

/**
 * The answers to all questions that are asked of a lead; one that is not named is UNKNOWN.
 *
 * @param answers each question at most once
 */
@Schema(name = "QualificationAnswersRequest")
record AnswersRequest(@NotNull @Size(max = 500) List<@NotNull @Valid Given> answers) {

    /** The answer to one of them. */
    @Schema(name = "QualificationAnswerRequest")
    record Given(
            @NotNull UUID criterionId,
            @Schema(examples = "YES") @NotNull Answer answer,
            @Schema(examples = "Said so on the phone") @Nullable @Remark String note) {}

    List<AnswerDetails> details() {
        return answers.stream()
                .map(one -> new AnswerDetails(one.criterionId(), one.answer(), one.note()))
                .toList();
    }
}
