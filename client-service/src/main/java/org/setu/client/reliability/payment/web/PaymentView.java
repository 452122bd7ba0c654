package org.setu.client.reliability.payment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.payment.PaymentDetails;
import org.setu.client.reliability.payment.PaymentRecord;

/**
 * How an account pays, as it is shown.
 *
 * @param retracted whether it does not count any more
 * @param retractReason why it does not
 */
@Schema(name = "PaymentRecordView")
record PaymentView(
        UUID id,
        long version,
        UUID accountId,
        @Schema(examples = "2026-10-31") LocalDate asOf,
        @Schema(examples = "20") int invoicesDue,
        @Schema(examples = "5") int paidLate,
        @Schema(examples = "12") int averageDaysLate,
        @Schema(examples = "Accounting") String source,
        @Schema(examples = "Of the last twelve months") @Nullable String note,
        @Schema(examples = "false") boolean retracted,
        @Nullable String retractReason,
        Instant createdAt,
        Instant changedAt) {

    static PaymentView of(PaymentRecord known) {
        PaymentDetails details = known.details();
        return new PaymentView(
                known.id(),
                known.version(),
                details.accountId(),
                details.asOf(),
                details.invoicesDue(),
                details.paidLate(),
                details.averageDaysLate(),
                details.source(),
                details.note(),
                known.retracted(),
                known.retractReason(),
                known.createdAt(),
                known.changedAt());
    }
}
