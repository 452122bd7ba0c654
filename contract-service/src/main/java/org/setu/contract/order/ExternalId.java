package org.setu.contract.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The key of an order in another system; unique per account and system, because every client
 * numbers its own orders.
 *
 * @param system short name of the system, such as {@code erp}
 * @param id the key there
 */
@Embeddable
@Schema(description = "The key of this record in another system; unique per account and system.")
public record ExternalId(
        @Column(name = "system", nullable = false)
                @NotNull
                @Pattern(
                        regexp = ExternalId.SYSTEM,
                        message = "must be lower case letters, digits and hyphens, at most 40")
                @Schema(examples = "erp")
                String system,
        @Column(name = "external_id", nullable = false)
                @NotBlank
                @Size(max = 200)
                @Schema(examples = "4500012345")
                String id) {

    public static final String SYSTEM = "[a-z0-9][a-z0-9-]{0,39}";
}
