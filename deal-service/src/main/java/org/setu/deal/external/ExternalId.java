package org.setu.deal.external;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The key of a record in another system; unique per system.
 *
 * @param system short name of the system, such as {@code crm} or {@code erp}
 * @param id the key there
 */
@Embeddable
@Schema(description = "The key of this record in another system; unique per system.")
public record ExternalId(
        @Column(name = "system", nullable = false)
                @NotNull
                @Pattern(
                        regexp = ExternalId.SYSTEM,
                        message = "must be lower case letters, digits and hyphens, at most 40")
                @Schema(examples = "crm")
                String system,
        @Column(name = "external_id", nullable = false)
                @NotBlank
                @Size(max = 200)
                @Schema(examples = "1C1I7A6R")
                String id) {

    public static final String SYSTEM = "[a-z0-9][a-z0-9-]{0,39}";
}
