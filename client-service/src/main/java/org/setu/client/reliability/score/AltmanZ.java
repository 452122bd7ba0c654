package org.setu.client.reliability.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.setu.client.reliability.statement.Figures;

/**
 * Z'' for private and non-manufacturing firms (Altman 1995; Altman 2018): 6.56 working capital /
 * total assets + 3.26 retained earnings / total assets + 6.72 EBIT / total assets + 1.05 book
 * equity / total liabilities.
 *
 * @param value cut after four decimals; null where it cannot be told
 * @param zone told of the exact value, not of the one that is cut
 * @param missing why it cannot be told; null where it can
 */
public record AltmanZ(@Nullable BigDecimal value, @Nullable Zone zone, @Nullable String missing) {

    static final BigDecimal SAFE_ABOVE = new BigDecimal("2.6");
    static final BigDecimal DISTRESS_BELOW = new BigDecimal("1.1");

    private static final BigDecimal OF_WORKING_CAPITAL = new BigDecimal("6.56");
    private static final BigDecimal OF_RETAINED_EARNINGS = new BigDecimal("3.26");
    private static final BigDecimal OF_EBIT = new BigDecimal("6.72");
    private static final BigDecimal OF_EQUITY = new BigDecimal("1.05");
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final int DECIMALS = 4;

    /**
     * Of these figures. All is brought over one denominator, so that nothing is rounded before it
     * is compared with the borders of the zones.
     *
     * @param months of the period; EBIT is taken for twelve
     */
    static AltmanZ of(Figures figures, int months) {
        BigDecimal assets = figures.totalAssets();
        BigDecimal workingCapital = figures.knownWorkingCapital();
        BigDecimal retained = figures.retainedEarnings();
        BigDecimal ebit = figures.ebit();
        BigDecimal equity = figures.bookEquity();
        BigDecimal liabilities = figures.totalLiabilities();
        if (assets == null
                || workingCapital == null
                || retained == null
                || ebit == null
                || equity == null
                || liabilities == null) {
            return untold("The statement does not say " + String.join(", ", unknown(figures)));
        }
        if (assets.signum() == 0) {
            return untold("Total assets are zero");
        }
        if (liabilities.signum() == 0) {
            return untold("Total liabilities are zero");
        }
        BigDecimal period = BigDecimal.valueOf(months);
        BigDecimal overAssets =
                OF_WORKING_CAPITAL
                        .multiply(workingCapital)
                        .add(OF_RETAINED_EARNINGS.multiply(retained))
                        .multiply(period)
                        .add(OF_EBIT.multiply(ebit).multiply(YEAR));
        BigDecimal numerator =
                overAssets
                        .multiply(liabilities)
                        .add(OF_EQUITY.multiply(equity).multiply(assets).multiply(period));
        BigDecimal denominator = assets.multiply(liabilities).multiply(period);
        return new AltmanZ(
                numerator.divide(denominator, DECIMALS, RoundingMode.DOWN),
                zone(numerator, denominator),
                null);
    }

    static AltmanZ untold(String why) {
        return new AltmanZ(null, null, why);
    }

    private static Zone zone(BigDecimal numerator, BigDecimal denominator) {
        if (numerator.compareTo(SAFE_ABOVE.multiply(denominator)) > 0) {
            return Zone.SAFE;
        }
        return numerator.compareTo(DISTRESS_BELOW.multiply(denominator)) < 0
                ? Zone.DISTRESS
                : Zone.GREY;
    }

    private static List<String> unknown(Figures figures) {
        List<String> names = new ArrayList<>();
        name(names, "total assets", figures.totalAssets());
        name(names, "working capital", figures.knownWorkingCapital());
        name(names, "retained earnings", figures.retainedEarnings());
        name(names, "EBIT", figures.ebit());
        name(names, "book equity", figures.bookEquity());
        name(names, "total liabilities", figures.totalLiabilities());
        return names;
    }

    private static void name(List<String> names, String name, @Nullable BigDecimal figure) {
        if (figure == null) {
            names.add(name);
        }
    }
}
