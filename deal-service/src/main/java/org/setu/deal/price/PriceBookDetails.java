package org.setu.deal.price;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.deal.product.ProductDetails;

/**
 * What a user says of a price book.
 *
 * @param code short and unique
 * @param name for people
 * @param currency ISO 4217; all its prices are in it
 * @param validFrom first day on which it holds
 * @param validUntil last day on which it holds; absent: until further notice
 * @param active whether it is in use; true if absent
 */
@Schema(name = "PriceBookRequest")
public record PriceBookDetails(
        @NotNull
                @Pattern(
                        regexp = ProductDetails.CODE,
                        message = "must be capital letters, digits and . _ -, at most 40")
                @Schema(examples = "LIST-USD")
                String code,
        @NotBlank @Size(max = 200) @Schema(examples = "List prices in USD") String name,
        @NotNull
                @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code, such as EUR")
                @Schema(examples = "USD")
                String currency,
        @NotNull @Schema(examples = "2016-01-01") LocalDate validFrom,
        @Nullable @Schema(examples = "2027-12-31") LocalDate validUntil,
        @Nullable @Schema(examples = "true") Boolean active) {

    public PriceBookDetails {
        active = Objects.requireNonNullElse(active, true);
    }
}
