package org.setu.client.reliability.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.platform.problem.ProblemException;

/**
 * Everything that can be said of how an account pays.
 *
 * @param asOf the day for which it is said
 * @param invoicesDue how many invoices fell due in the time that was looked at, one at least
 * @param paidLate how many of them were paid late, or not yet
 * @param averageDaysLate how late these were, in days on average; 0 if none was
 * @param source who or what says so
 */
public record PaymentDetails(
        UUID accountId,
        LocalDate asOf,
        int invoicesDue,
        int paidLate,
        int averageDaysLate,
        String source,
        @Nullable String note) {

    /**
     * Checks what the parts must be to each other.
     *
     * @throws ProblemException (400) naming the field
     */
    public PaymentDetails {
        if (paidLate > invoicesDue) {
            throw ProblemException.invalid("/paidLate", "must not be more than invoicesDue");
        }
        if ((paidLate == 0) != (averageDaysLate == 0)) {
            throw ProblemException.invalid(
                    "/averageDaysLate",
                    paidLate == 0 ? "must be 0: none was paid late" : "must be at least 1");
        }
    }
}
