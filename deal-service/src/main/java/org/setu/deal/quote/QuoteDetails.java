package org.setu.deal.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a user says of a quote. Its prices are those of the price books on the day on which it is
 * saved.
 *
 * @param currency of all prices; the deal's if absent
 * @param lines what is offered
 * @param discountPercent off all of it, besides the lines' own discounts; 0 if absent
 * @param taxPercent on top of the net; tax is not shown if absent
 * @param validUntil the last day on which it can be accepted
 * @param timeZone in which that day ends; UTC if absent
 * @param language of the offer; en if absent
 * @param paymentDays within how many days it is paid; 30 if absent
 * @param deliveryOn the day of delivery, if it is promised
 * @param note for the client
 */
@Schema(name = "QuoteRequest")
public record QuoteDetails(
        @Nullable
                @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code, such as EUR")
                @Schema(examples = "USD")
                String currency,
        @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull QuoteLineDetails> lines,
        @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 4)
                @Schema(examples = "5")
                BigDecimal discountPercent,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 4)
                @Schema(examples = "19")
                BigDecimal taxPercent,
        @NotNull @Schema(examples = "2026-12-20") LocalDate validUntil,
        @Size(min = 1, max = 60) @Schema(examples = "Europe/Berlin") String timeZone,
        @Pattern(regexp = "en|hi|ru", message = "must be en, hi or ru") @Schema(examples = "en")
                String language,
        @Min(0) @Max(365) @Schema(examples = "30") Integer paymentDays,
        @Nullable @Schema(examples = "2027-01-31") LocalDate deliveryOn,
        @Nullable @Size(min = 1, max = 2000) @Schema(examples = "Including installation")
                String note) {

    public QuoteDetails {
        discountPercent = Objects.requireNonNullElse(discountPercent, BigDecimal.ZERO);
        timeZone = Objects.requireNonNullElse(timeZone, "UTC");
        language = Objects.requireNonNullElse(language, "en");
        paymentDays = Objects.requireNonNullElse(paymentDays, 30);
    }

    /** The same offer until another day. */
    QuoteDetails until(LocalDate day) {
        return new QuoteDetails(
                currency,
                lines,
                discountPercent,
                taxPercent,
                day,
                timeZone,
                language,
                paymentDays,
                deliveryOn,
                note);
    }
}
