package org.setu.client.reliability.statement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.statement.FinancialStatement;
import org.setu.client.reliability.statement.StatementDetails;
import org.setu.client.reliability.statement.StatementSource;

/**
 * A statement as it is shown.
 *
 * @param retracted whether it does not count any more
 * @param retractReason why it does not
 */
@Schema(name = "FinancialStatementView")
record StatementView(
        UUID id,
        long version,
        @Nullable UUID accountId,
        @Nullable UUID leadId,
        @Schema(examples = "2025-12-31") LocalDate periodEnd,
        @Schema(examples = "12") int months,
        @Schema(examples = "EUR") String currency,
        StatementSource source,
        @Schema(examples = "Bundesanzeiger") @Nullable String sourceDetail,
        boolean audited,
        FiguresRequest figures,
        @Schema(examples = "Group figures") @Nullable String note,
        @Schema(examples = "false") boolean retracted,
        @Nullable String retractReason,
        Instant createdAt,
        Instant changedAt) {

    static StatementView of(FinancialStatement statement) {
        StatementDetails details = statement.details();
        return new StatementView(
                statement.id(),
                statement.version(),
                details.party().accountId(),
                details.party().leadId(),
                details.periodEnd(),
                details.months(),
                details.currency().getCurrencyCode(),
                details.source(),
                details.sourceDetail(),
                details.audited(),
                FiguresRequest.of(details.figures()),
                details.note(),
                statement.retracted(),
                statement.retractReason(),
                statement.createdAt(),
                statement.changedAt());
    }
}
