package org.setu.client.reliability.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/**
 * How much could be delivered on credit: the smaller of a tenth of the book equity and a twentieth
 * of a year's revenue, times the score in percent, cut to two digits. A rule of thumb, for people
 * to decide with.
 *
 * @param amount in the currency of the statement; absent where it cannot be told
 * @param reason how it comes to it, or why it cannot be told
 */
public record CreditLimit(@Nullable Money amount, String reason) {

    private static final BigDecimal OF_EQUITY = new BigDecimal("0.10");
    private static final BigDecimal OF_REVENUE = new BigDecimal("0.05");
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.DOWN);

    static CreditLimit of(@Nullable KnownStatement statement, @Nullable Integer score) {
        if (statement == null) {
            return new CreditLimit(null, "There is no financial statement");
        }
        if (score == null) {
            return new CreditLimit(null, "There is no score");
        }
        BigDecimal base =
                Stream.of(
                                share(statement.figures().bookEquity(), OF_EQUITY),
                                share(yearly(statement), OF_REVENUE))
                        .filter(Objects::nonNull)
                        .min(BigDecimal::compareTo)
                        .orElse(null);
        if (base == null) {
            return new CreditLimit(null, "The statement says neither equity nor revenue");
        }
        Currency currency = Currency.getInstance(statement.currency());
        BigDecimal limit =
                base.max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(score))
                        .divide(HUNDRED, MathContext.DECIMAL128)
                        .round(TWO_DIGITS)
                        .setScale(
                                Math.max(0, currency.getDefaultFractionDigits()),
                                RoundingMode.DOWN);
        return new CreditLimit(
                new Money(limit, currency),
                "The smaller of 10 %% of equity and 5 %% of yearly revenue (%s), times %d %%"
                        .formatted(statement.label(), score));
    }

    private static @Nullable BigDecimal yearly(KnownStatement statement) {
        BigDecimal revenue = statement.figures().revenue();
        return revenue == null
                ? null
                : revenue.multiply(YEAR)
                        .divide(BigDecimal.valueOf(statement.months()), MathContext.DECIMAL128);
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal of, BigDecimal part) {
        return of == null ? null : of.multiply(part);
    }
}
