package org.setu.client.reliability.payment.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Day;
import org.setu.client.field.Label;
import org.setu.client.field.LongText;
import org.setu.client.reliability.payment.PaymentDetails;

/**
 * How an account pays, as somebody or another system says.
 *
 * @param asOf the day for which it is said, once for each; not in the future
 * @param invoicesDue how many invoices fell due in the time that was looked at
 * @param paidLate how many of them were paid late, or not yet
 * @param averageDaysLate how late these were, in days on average; 0 if none was
 * @param source who or what says so
 */
@Schema(name = "PaymentRecordRequest")
record PaymentRequest(
        @NotNull UUID accountId,
        @Schema(examples = "2026-10-31") @NotNull @Day LocalDate asOf,
        @Schema(examples = "20") @NotNull @Min(1) @Max(1_000_000) Integer invoicesDue,
        @Schema(examples = "5") @NotNull @Min(0) @Max(1_000_000) Integer paidLate,
        @Schema(examples = "12") @NotNull @Min(0) @Max(3650) Integer averageDaysLate,
        @Schema(examples = "Accounting") @NotNull @Label String source,
        @Schema(examples = "Of the last twelve months") @Nullable @LongText String note) {

    static PaymentRequest of(PaymentDetails details) {
        return new PaymentRequest(
                details.accountId(),
                details.asOf(),
                details.invoicesDue(),
                details.paidLate(),
                details.averageDaysLate(),
                details.source(),
                details.note());
    }

    PaymentDetails details() {
        return new PaymentDetails(
                accountId, asOf, invoicesDue, paidLate, averageDaysLate, source, note);
    }
}
