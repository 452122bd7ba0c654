package org.setu.deal.pipeline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.product.ProductDetails;

/**
 * What a user says of a pipeline.
 *
 * @param code short and unique
 * @param name for people
 * @param winRule what makes a deal won; CONTRACT_SIGNED if absent
 * @param standard whether new deals go here by default; only one pipeline is
 * @param active whether new deals may go here; true if absent
 * @param stages in the order in which deals go through them
 */
@Schema(name = "PipelineRequest")
public record PipelineDetails(
        @NotNull
                @Pattern(
                        regexp = ProductDetails.CODE,
                        message = "must be capital letters, digits and . _ -, at most 40")
                @Schema(examples = "STANDARD")
                String code,
        @NotBlank @Size(max = 200) @Schema(examples = "Standard sales") String name,
        @Nullable @Schema(examples = "CONTRACT_SIGNED") WinRule winRule,
        @Nullable @Schema(examples = "false") Boolean standard,
        @Nullable @Schema(examples = "true") Boolean active,
        @NotNull @Size(min = 1, max = 30) List<@Valid @NotNull StageDetails> stages) {

    public PipelineDetails {
        winRule = Objects.requireNonNullElse(winRule, WinRule.CONTRACT_SIGNED);
        standard = Objects.requireNonNullElse(standard, false);
        active = Objects.requireNonNullElse(active, true);
    }
}
