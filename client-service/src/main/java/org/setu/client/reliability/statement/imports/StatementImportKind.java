package org.setu.client.reliability.statement.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.account.Account;
import org.setu.client.account.Accounts;
import org.setu.client.field.ObservedDay;
import org.setu.client.imports.Cells;
import org.setu.client.imports.RowRules;
import org.setu.client.reliability.statement.FinancialStatement;
import org.setu.client.reliability.statement.FinancialStatements;
import org.setu.client.reliability.statement.KeepingStatements;
import org.setu.client.reliability.statement.StatementDetails;
import org.setu.client.reliability.statement.StatementSource;
import org.setu.client.reliability.statement.web.FiguresRequest;
import org.setu.client.reliability.statement.web.StatementRequest;
import org.setu.platform.access.Roles;
import org.setu.platform.imports.ImportField;
import org.setu.platform.imports.ImportKind;
import org.setu.platform.imports.ImportRow;
import org.setu.platform.imports.ImportScope;
import org.setu.platform.imports.RowResult;
import org.setu.platform.imports.RowResult.Outcome;
import org.setu.platform.imports.RowResult.RowNote;
import org.setu.platform.problem.ProblemException;

/**
 * Financial statements of accounts. One of a day and a source that is there already stays as it is;
 * one that is taken back is retracted.
 */
@ApplicationScoped
class StatementImportKind implements ImportKind {

    private static final RowNote THERE =
            new RowNote(
                    "periodEnd", "has a statement of this source already, which stays as it is");

    private final KeepingStatements keeping;
    private final FinancialStatements statements;
    private final Accounts accounts;
    private final RowRules rules;
    private final InstantSource clock;

    StatementImportKind(
            KeepingStatements keeping,
            FinancialStatements statements,
            Accounts accounts,
            RowRules rules,
            InstantSource clock) {
        this.keeping = keeping;
        this.statements = statements;
        this.accounts = accounts;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "financial-statements";
    }

    @Override
    public Set<String> runBy() {
        return Set.of(Roles.DATA_STEWARD);
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                new ImportField("account", true, "name of the account"),
                new ImportField("periodEnd", true, "day of the balance sheet, as 2025-12-31"),
                new ImportField("currency", true, "ISO 4217 code of all figures"),
                new ImportField("source", true, "ANNUAL_REPORT, REGISTER, RATING_AGENCY ..."),
                new ImportField("sourceDetail", false, "which report, register or agency"),
                new ImportField("months", false, "length of the period; 12 if blank"),
                new ImportField("audited", false, "true if an auditor has confirmed it"),
                new ImportField("totalAssets", false, "decimal number"),
                new ImportField("currentAssets", false, "decimal number"),
                new ImportField("currentLiabilities", false, "decimal number"),
                new ImportField("workingCapital", false, "decimal number"),
                new ImportField("retainedEarnings", false, "decimal number"),
                new ImportField("ebit", false, "earnings before interest and taxes"),
                new ImportField("bookEquity", false, "decimal number"),
                new ImportField("totalLiabilities", false, "decimal number"),
                new ImportField("revenue", false, "of the period"),
                new ImportField("netIncome", false, "of the period"),
                new ImportField("note", false, "anything else"));
    }

    @Override
    public List<RowResult> check(List<ImportRow> rows, ImportScope scope) {
        return rows.stream().map(row -> decide(row, false)).toList();
    }

    @Override
    public List<RowResult> write(List<ImportRow> rows, ImportScope scope) {
        return rows.stream().map(row -> decide(row, true)).toList();
    }

    private RowResult decide(ImportRow row, boolean write) {
        Cells cells = new Cells(row);
        StatementDetails details = read(cells);
        if (details == null || !cells.isValid()) {
            return cells.invalid();
        }
        Optional<FinancialStatement> there =
                statements.of(details.party(), details.periodEnd(), details.source());
        if (there.isPresent()) {
            return RowResult.of(
                    write ? Outcome.SKIPPED : Outcome.WILL_SKIP, there.get().id(), THERE);
        }
        return write
                ? RowResult.of(Outcome.CREATED, keeping.add(details).id())
                : RowResult.of(Outcome.WILL_CREATE, null);
    }

    private @Nullable StatementDetails read(Cells cells) {
        UUID account =
                cells.reference(
                        "account", name -> accounts.named(name).map(Account::id).orElse(null));
        LocalDate periodEnd = day(cells);
        StatementSource source = cells.oneOf("source", StatementSource.class);
        String currency = cells.text("currency");
        Integer months = cells.integer("months");
        FiguresRequest figures = figures(cells);
        rules.check(figures, cells);
        if (account == null
                || periodEnd == null
                || source == null
                || currency == null
                || !cells.isValid()) {
            return null;
        }
        StatementRequest request =
                new StatementRequest(
                        account,
                        null,
                        periodEnd,
                        months,
                        currency,
                        source,
                        cells.text("sourceDetail"),
                        "true".equalsIgnoreCase(cells.text("audited")),
                        figures,
                        cells.text("note"));
        rules.check(request, cells);
        if (!cells.isValid()) {
            return null;
        }
        try {
            ObservedDay.requirePast("/periodEnd", periodEnd, clock);
            return request.details();
        } catch (ProblemException refused) {
            refused.problem()
                    .errors()
                    .forEach(error -> cells.problem(field(error.pointer()), error.detail()));
            return null;
        }
    }

    private static FiguresRequest figures(Cells cells) {
        return new FiguresRequest(
                cells.text("totalAssets"),
                cells.text("currentAssets"),
                cells.text("currentLiabilities"),
                cells.text("workingCapital"),
                cells.text("retainedEarnings"),
                cells.text("ebit"),
                cells.text("bookEquity"),
                cells.text("totalLiabilities"),
                cells.text("revenue"),
                cells.text("netIncome"));
    }

    private static @Nullable LocalDate day(Cells cells) {
        String text = cells.text("periodEnd");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            cells.problem("periodEnd", "must be a day such as 2025-12-31");
            return null;
        }
    }

    /** The column of what a pointer names: {@code /figures/ebit} is ebit. */
    private static @Nullable String field(@Nullable String pointer) {
        String name = Objects.requireNonNullElse(pointer, "");
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.isEmpty() || last.equals("figures") ? null : last;
    }

    @Override
    public boolean undo(UUID recordId) {
        return keeping.takeBack(recordId);
    }
}
