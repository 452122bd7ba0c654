package org.setu.client.reliability.statement.web;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.statement.Figures;
import org.setu.client.reliability.web.AmountText;

/**
 * Figures of a statement, each in its currency; what is not known is absent, which is not zero.
 *
 * @param totalAssets not negative
 * @param currentAssets not negative, and not more than the total assets
 * @param currentLiabilities not negative, and not more than the total liabilities
 * @param workingCapital current assets less current liabilities; absent where both are given
 * @param retainedEarnings may be negative
 * @param ebit earnings before interest and taxes; may be negative
 * @param bookEquity may be negative; with the total liabilities not more than the total assets
 * @param totalLiabilities not negative
 * @param revenue of the period; not negative
 * @param netIncome of the period; may be negative
 */
@Schema(name = "FinancialFigures")
public record FiguresRequest(
        @Schema(examples = "1000000.00") @Nullable @AmountText String totalAssets,
        @Schema(examples = "400000.00") @Nullable @AmountText String currentAssets,
        @Schema(examples = "200000.00") @Nullable @AmountText String currentLiabilities,
        @Schema(examples = "200000.00") @Nullable @AmountText String workingCapital,
        @Schema(examples = "150000.00") @Nullable @AmountText String retainedEarnings,
        @Schema(examples = "90000.00") @Nullable @AmountText String ebit,
        @Schema(examples = "450000.00") @Nullable @AmountText String bookEquity,
        @Schema(examples = "550000.00") @Nullable @AmountText String totalLiabilities,
        @Schema(examples = "2400000.00") @Nullable @AmountText String revenue,
        @Schema(examples = "60000.00") @Nullable @AmountText String netIncome) {

    /** As they are shown. */
    public static FiguresRequest of(Figures figures) {
        return new FiguresRequest(
                text(figures.totalAssets()),
                text(figures.currentAssets()),
                text(figures.currentLiabilities()),
                text(figures.workingCapital()),
                text(figures.retainedEarnings()),
                text(figures.ebit()),
                text(figures.bookEquity()),
                text(figures.totalLiabilities()),
                text(figures.revenue()),
                text(figures.netIncome()));
    }

    Figures figures() {
        return new Figures(
                amount(totalAssets),
                amount(currentAssets),
                amount(currentLiabilities),
                amount(workingCapital),
                amount(retainedEarnings),
                amount(ebit),
                amount(bookEquity),
                amount(totalLiabilities),
                amount(revenue),
                amount(netIncome));
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
