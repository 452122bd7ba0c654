package org.setu.client.reliability.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.statement.Figures;

/**
 * One figure by another.
 *
 * @param name such as {@code equityToAssets}
 * @param value cut after four decimals; absent where it cannot be told
 * @param missing why it cannot be told
 */
public record FinancialRatio(
        @Schema(examples = "equityToAssets") String name,
        @Schema(examples = "0.45") @Nullable BigDecimal value,
        @Nullable String missing) {

    private static final int DECIMALS = 4;

    /** Those of a statement. */
    static List<FinancialRatio> of(Figures figures) {
        BigDecimal assets = figures.totalAssets();
        List<FinancialRatio> ratios = new ArrayList<>();
        ratios.add(of("workingCapitalToAssets", figures.knownWorkingCapital(), assets));
        ratios.add(of("retainedEarningsToAssets", figures.retainedEarnings(), assets));
        ratios.add(of("ebitToAssets", figures.ebit(), assets));
        ratios.add(of("equityToAssets", figures.bookEquity(), assets));
        ratios.add(of("equityToLiabilities", figures.bookEquity(), figures.totalLiabilities()));
        ratios.add(of("currentRatio", figures.currentAssets(), figures.currentLiabilities()));
        ratios.add(of("netMargin", figures.netIncome(), figures.revenue()));
        return List.copyOf(ratios);
    }

    private static FinancialRatio of(
            String name, @Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null) {
            return new FinancialRatio(name, null, "The statement does not say both figures");
        }
        if (whole.signum() == 0) {
            return new FinancialRatio(name, null, "The denominator is zero");
        }
        return new FinancialRatio(name, part.divide(whole, DECIMALS, RoundingMode.DOWN), null);
    }
}
