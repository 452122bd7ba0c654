package org.setu.client.reliability.statement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.field.Day;
import org.setu.client.field.Label;
import org.setu.client.field.LongText;
import org.setu.client.reliability.Party;
import org.setu.client.reliability.statement.StatementDetails;
import org.setu.client.reliability.statement.StatementSource;
import org.setu.platform.problem.ProblemException;

/**
 * A balance sheet and an income statement, as somebody enters them.
 *
 * @param accountId whose it is; or leadId
 * @param leadId whose it is; or accountId
 * @param periodEnd the day of the balance sheet, and the last of the period; not in the future
 * @param months how long the period is; 12 if absent
 * @param currency of all figures; ISO 4217
 * @param source where it comes from; one statement of each source and day
 * @param sourceDetail which report, register or agency
 * @param audited whether an auditor has confirmed it; false if absent
 * @param figures at least one
 */
public record StatementRequest(
        @Nullable UUID accountId,
        @Nullable UUID leadId,
        @Schema(examples = "2025-12-31") @NotNull @Day LocalDate periodEnd,
        @Schema(examples = "12") @Nullable @Min(1) @Max(24) Integer months,
        @Schema(examples = "EUR")
                @NotNull
                @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code, such as EUR")
                String currency,
        @Schema(examples = "ANNUAL_REPORT") @NotNull StatementSource source,
        @Schema(examples = "Bundesanzeiger") @Nullable @Label String sourceDetail,
        @Schema(examples = "true") @Nullable Boolean audited,
        @NotNull @Valid FiguresRequest figures,
        @Schema(examples = "Group figures") @Nullable @LongText String note) {

    static StatementRequest of(StatementDetails details) {
        return new StatementRequest(
                details.party().accountId(),
                details.party().leadId(),
                details.periodEnd(),
                details.months(),
                details.currency().getCurrencyCode(),
                details.source(),
                details.sourceDetail(),
                details.audited(),
                FiguresRequest.of(details.figures()),
                details.note());
    }

    /** Everything said. */
    public StatementDetails details() {
        return new StatementDetails(
                new Party(accountId, leadId),
                periodEnd,
                Objects.requireNonNullElse(months, 12),
                known(currency),
                source,
                sourceDetail,
                Objects.requireNonNullElse(audited, false),
                figures.figures(),
                note);
    }

    private static Currency known(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalid("/currency", "must be an ISO 4217 code, such as EUR");
        }
    }
}
