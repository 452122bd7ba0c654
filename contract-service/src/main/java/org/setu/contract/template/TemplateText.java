package org.setu.contract.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The text of a template in one language.
 *
 * @param title of the contract
 * @param clauses in order
 */
public record TemplateText(
        @NotBlank @Size(max = 200) @Schema(examples = "Supply contract") String title,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull Clause> clauses) {

    public TemplateText {
        clauses = clauses == null ? List.of() : clauses;
    }
}
