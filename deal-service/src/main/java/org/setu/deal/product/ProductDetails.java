package org.setu.deal.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.external.ExternalId;

/**
 * What a user says of a product.
 *
 * @param code short and unique, never shown to clients as a name
 * @param name as clients know it
 * @param family the series it belongs to
 * @param active whether new deals may name it; true if absent
 * @param externalIds its keys in other systems
 */
@Schema(name = "ProductRequest")
public record ProductDetails(
        @NotNull
                @Pattern(
                        regexp = CODE,
                        message = "must be capital letters, digits and . _ -, at most 40")
                @Schema(examples = "GTX-PRO")
                String code,
        @NotBlank @Size(max = 200) @Schema(examples = "GTX Pro") String name,
        @Nullable @Size(min = 1, max = 100) @Schema(examples = "GTX") String family,
        @Nullable @Schema(examples = "true") Boolean active,
        @Size(max = 20) List<@Valid @NotNull ExternalId> externalIds) {

    public static final String CODE = "[A-Z0-9][A-Z0-9._-]{0,39}";

    public ProductDetails {
        active = Objects.requireNonNullElse(active, true);
        externalIds = externalIds == null ? List.of() : externalIds;
    }

    /** The same, known to another system by this key too. */
    public ProductDetails with(ExternalId key) {
        return new ProductDetails(code, name, family, active, ExternalId.added(externalIds, key));
    }
}
