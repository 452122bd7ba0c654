package org.setu.client.reliability.score;

import java.time.LocalDate;
import java.util.UUID;
import org.setu.client.reliability.statement.Figures;
import org.setu.client.reliability.statement.FinancialStatement;
import org.setu.client.reliability.statement.StatementDetails;
import org.setu.client.reliability.statement.StatementSource;

/** A statement as it was when somebody was assessed by it. */
public record KnownStatement(
        UUID id,
        LocalDate periodEnd,
        int months,
        String currency,
        StatementSource source,
        boolean audited,
        Figures figures) {

    static KnownStatement of(FinancialStatement statement) {
        StatementDetails details = statement.details();
        return new KnownStatement(
                statement.id(),
                details.periodEnd(),
                details.months(),
                details.currency().getCurrencyCode(),
                details.source(),
                details.audited(),
                details.figures());
    }

    /** What it is called in reasons. */
    String label() {
        return "%s of %s%s".formatted(source, periodEnd, audited ? "" : ", not audited");
    }
}
