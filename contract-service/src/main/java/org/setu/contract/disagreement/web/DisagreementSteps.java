package org.setu.contract.disagreement.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent along with the steps of a disagreement. */
public final class DisagreementSteps {

    private DisagreementSteps() {}

    /** What a clause shall say instead. */
    @Schema(name = "RaiseDisagreement")
    public record Raise(
            @NotBlank @Size(max = 11) @Schema(examples = "4") String clause,
            @NotBlank
                    @Size(max = 10_000)
                    @Schema(examples = "The Buyer pays within 45 days of the invoice.")
                    String wording,
            @Nullable @Size(min = 1, max = 2000) @Schema(examples = "Our term is 45 days")
                    String note) {}

    /** A wording for both. */
    @Schema(name = "ProposeWording")
    public record Propose(
            @NotBlank
                    @Size(max = 10_000)
                    @Schema(examples = "The Buyer pays within 40 days of the invoice.")
                    String wording) {}

    /** Why others shall decide. */
    @Schema(name = "EscalateDisagreement")
    public record Escalate(
            @NotBlank @Size(max = 2000) @Schema(examples = "The heads shall talk") String note) {}
}
