package org.setu.contract.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A clause of a template or of a contract.
 *
 * @param number such as {@code 4} or {@code 4.2}
 * @param heading what it is about
 * @param body what it says
 */
public record Clause(
        @NotNull
                @Pattern(
                        regexp = "[1-9]\\d?(\\.[1-9]\\d?){0,3}",
                        message = "must be a clause number such as 4 or 4.2")
                @Schema(examples = "4")
                String number,
        @NotBlank @Size(max = 200) @Schema(examples = "Payment") String heading,
        @NotBlank
                @Size(max = 10_000)
                @Schema(
                        examples =
                                "The Buyer pays {{total:money}} within {{paymentDays:integer}} days"
                                        + " of the invoice.")
                String body) {

    /** The same clause with another wording. */
    public Clause reworded(String wording) {
        return new Clause(number, heading, wording);
    }
}
