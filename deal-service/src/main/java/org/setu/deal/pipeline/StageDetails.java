package org.setu.deal.pipeline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.deal.product.ProductDetails;

/**
 * What a user says of a stage. A stage is known by its code: the same code keeps the deals in it.
 *
 * @param code unique within the pipeline
 * @param name for people
 * @param probability of winning a deal in this stage, in percent
 * @param exitCriteria what must be known of a deal before it moves on to a later stage
 */
@Schema(name = "StageRequest")
public record StageDetails(
        @NotNull
                @Pattern(
                        regexp = ProductDetails.CODE,
                        message = "must be capital letters, digits and . _ -, at most 40")
                @Schema(examples = "ENGAGING")
                String code,
        @NotBlank @Size(max = 100) @Schema(examples = "Engaging") String name,
        @Min(0) @Max(100) @Schema(examples = "40") int probability,
        Set<@NotNull ExitCriterion> exitCriteria) {

    public StageDetails {
        exitCriteria = exitCriteria == null ? Set.of() : exitCriteria;
    }
}
