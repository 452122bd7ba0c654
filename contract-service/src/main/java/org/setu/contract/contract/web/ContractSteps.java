package org.setu.contract.contract.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.contract.contract.ContractText;
import org.setu.contract.template.Clause;

/** What is sent along with the steps of a contract. */
public final class ContractSteps {

    private ContractSteps() {}

    /** A new wording of the contract. */
    @Schema(name = "NewContractVersion")
    public record NewVersion(
            @NotBlank @Size(max = 200) @Schema(examples = "Supply contract") String title,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull Clause> clauses,
            @Nullable @Size(min = 1, max = 2000) @Schema(examples = "Shorter term of payment")
                    String note) {

        ContractText text() {
            return new ContractText(title, clauses);
        }
    }

    /** Why. */
    @Schema(name = "ContractReason")
    public record Reason(
            @NotBlank @Size(max = 2000) @Schema(examples = "The client withdrew") String reason) {}

    /** Which text is approved: the hash that was shown with it. */
    @Schema(name = "ApproveContract")
    public record Approve(
            @NotNull
                    @Pattern(
                            regexp = "[0-9a-f]{64}",
                            message = "must be 64 lower case hexadecimal digits")
                    @Schema(
                            examples =
                                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String textHash) {}
}
