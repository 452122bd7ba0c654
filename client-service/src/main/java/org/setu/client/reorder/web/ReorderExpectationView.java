package org.setu.client.reorder.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.reorder.ReorderExpectation;
import org.setu.client.reorder.ReorderState;

/**
 * When an account is expected to buy a product again.
 *
 * @param purchases on how many days it was bought; three at least
 * @param lastOn the last of these days
 * @param everyDays the median of the days from one of them to the next
 * @param expectedOn so many days after the last one
 * @param state EXPECTED until that day has passed (UTC); GONE_QUIET from when it is late by more
 *     than {@code everyDays}; OVERDUE between
 * @param daysOverdue since then; 0 while it is expected
 */
record ReorderExpectationView(
        UUID accountId,
        String accountName,
        UUID ownerId,
        UUID productId,
        @Schema(examples = "GTX-PRO") @Nullable String productCode,
        @Schema(examples = "GTX Pro") @Nullable String productName,
        int purchases,
        LocalDate lastOn,
        int everyDays,
        LocalDate expectedOn,
        ReorderState state,
        long daysOverdue) {

    static ReorderExpectationView of(
            ReorderExpectation expected, String accountName, LocalDate today) {
        return new ReorderExpectationView(
                expected.accountId(),
                accountName,
                expected.ownerId(),
                expected.productId(),
                expected.productCode(),
                expected.productName(),
                expected.purchases(),
                expected.lastOn(),
                expected.everyDays(),
                expected.expectedOn(),
                ReorderState.on(today, expected),
                Math.max(0, ChronoUnit.DAYS.between(expected.expectedOn(), today)));
    }
}
