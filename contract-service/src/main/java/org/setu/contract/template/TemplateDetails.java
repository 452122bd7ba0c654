package org.setu.contract.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a user says of a template.
 *
 * @param code short and unique
 * @param name for staff
 * @param active whether new contracts may be written from it; true if absent
 * @param texts by language tag: en, hi, ru
 */
@Schema(name = "ContractTemplateRequest")
public record TemplateDetails(
        @NotNull
                @Pattern(
                        regexp = "[A-Z0-9][A-Z0-9._-]{0,39}",
                        message = "must be capital letters, digits and . _ -, at most 40")
                @Schema(examples = "SUPPLY")
                String code,
        @NotBlank @Size(max = 200) @Schema(examples = "Standard supply contract") String name,
        @Nullable @Schema(examples = "true") Boolean active,
        @NotEmpty Map<String, @Valid @NotNull TemplateText> texts) {

    public TemplateDetails {
        active = Objects.requireNonNullElse(active, true);
    }
}
