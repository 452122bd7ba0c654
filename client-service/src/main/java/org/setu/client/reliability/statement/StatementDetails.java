package org.setu.client.reliability.statement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.Party;
import org.setu.platform.problem.FieldProblem;
import org.setu.platform.problem.ProblemException;

/**
 * Everything that can be said of a statement.
 *
 * @param periodEnd the day of the balance sheet, and the last of the period
 * @param months how long the period is
 * @param sourceDetail which report, register or agency; null if nobody said
 * @param audited whether an auditor has confirmed it
 */
public record StatementDetails(
        Party party,
        LocalDate periodEnd,
        int months,
        Currency currency,
        StatementSource source,
        @Nullable String sourceDetail,
        boolean audited,
        Figures figures,
        @Nullable String note) {

    /**
     * Checks what the figures must be to each other.
     *
     * @throws ProblemException (400) naming the fields
     */
    public StatementDetails {
        List<FieldProblem> errors = figures.contradictions();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
