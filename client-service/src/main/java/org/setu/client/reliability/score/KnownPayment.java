package org.setu.client.reliability.score;

import java.time.LocalDate;
import java.util.UUID;
import org.setu.client.reliability.payment.PaymentDetails;
import org.setu.client.reliability.payment.PaymentRecord;

/** How an account paid, as it was told when it was assessed by it. */
public record KnownPayment(
        UUID id,
        LocalDate asOf,
        int invoicesDue,
        int paidLate,
        int averageDaysLate,
        String source) {

    static KnownPayment of(PaymentRecord known) {
        PaymentDetails details = known.details();
        return new KnownPayment(
                known.id(),
                details.asOf(),
                details.invoicesDue(),
                details.paidLate(),
                details.averageDaysLate(),
                details.source());
    }
}
