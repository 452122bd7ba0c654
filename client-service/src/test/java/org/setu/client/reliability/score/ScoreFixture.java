package org.setu.client.reliability.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.statement.Figures;
import org.setu.client.reliability.statement.StatementSource;

/** What may be known of somebody. */
final class ScoreFixture {

    static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    static final LocalDate LAST_YEAR = LocalDate.parse("2025-12-31");
    static final ScoreInputs.DerivedKind NEGATIVE_EQUITY =
            new ScoreInputs.DerivedKind("Owes more than it has", 25, false);

    private ScoreFixture() {}

    static Figures figures(
            @Nullable String assets,
            @Nullable String capital,
            @Nullable String retained,
            @Nullable String ebit,
            @Nullable String equity,
            @Nullable String debt) {
        return new Figures(
                amount(assets),
                null,
                null,
                amount(capital),
                amount(retained),
                amount(ebit),
                amount(equity),
                amount(debt),
                null,
                null);
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static KnownStatement statement(LocalDate end, boolean audited, Figures figures) {
        return new KnownStatement(
                new UUID(0, 1), end, 12, "EUR", StatementSource.REGISTER, audited, figures);
    }

    static KnownStatement good() {
        return statement(LAST_YEAR, true, figures("1000", "200", "150", "90", "450", "550"));
    }

    static KnownPayment payment(int due, int late, int days) {
        return new KnownPayment(
                new UUID(0, 2), LocalDate.parse("2026-10-31"), due, late, days, "Accounting");
    }

    static KnownSignal signal(String kind, int points, boolean blocking, boolean confirmed) {
        return new KnownSignal(
                new UUID(0, 3),
                kind,
                "A warning",
                points,
                blocking,
                LocalDate.parse("2026-11-01"),
                confirmed);
    }

    static ScoreInputs inputs(
            @Nullable KnownStatement statement,
            @Nullable KnownPayment payment,
            KnownSignal... signals) {
        return new ScoreInputs(
                statement == null ? List.of() : List.of(statement),
                payment,
                List.of(signals),
                NEGATIVE_EQUITY);
    }
}
