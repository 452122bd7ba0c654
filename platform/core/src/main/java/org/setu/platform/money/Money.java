package org.setu.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact amount in one currency. On the wire {@code {"amount":"1234.50","currency":"EUR"}}: the
 * amount is a string so that no reader turns it into a binary fraction.
 *
 * @param amount exact, never rounded by arithmetic here; at most 19 digits before and 6 after the
 *     point
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** Digits are bounded before any arithmetic: a huge exponent costs seconds otherwise. */
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,19}(\\.\\d{1,6})?");

    private static final int MAX_DIGITS = 25;

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        if (amount.scale() < -18 || amount.scale() > 6 || amount.precision() > MAX_DIGITS) {
            throw new IllegalArgumentException(
                    "an amount has at most 19 digits before and 6 after the point");
        }
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if the amount is not a plain decimal number or the currency
     *     is not an ISO 4217 code
     */
    @JsonCreator
    public static Money of(
            @JsonProperty(value = "amount", required = true) String amount,
            @JsonProperty(value = "currency", required = true) String currency) {
        if (amount == null || !AMOUNT.matcher(amount).matches()) {
            throw new IllegalArgumentException(
                    "amount must be a decimal number in a string, such as \"1234.50\", with at most"
                            + " 19 digits before and 6 after the point");
        }
        return new Money(new BigDecimal(amount), currencyOf(currency));
    }

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    private static Currency currencyOf(String code) {
        try {
            return Currency.getInstance(Objects.requireNonNullElse(code, ""));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "currency must be an ISO 4217 code, such as EUR", unknown);
        }
    }

    /** The amount as plain digits, with at least the currency's own number of decimals. */
    @JsonProperty("amount")
    public String plainAmount() {
        return plain(amount, currency);
    }

    /** Plain digits of an amount, as above; it may be the sum of many and have more of them. */
    public static String plain(BigDecimal amount, Currency currency) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        BigDecimal stripped = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return stripped.setScale(Math.max(decimals, stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    @JsonProperty("currency")
    public String currencyCode() {
        return currency.getCurrencyCode();
    }

    /**
     * The sum.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * The difference.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.subtract(other.amount), currency);
    }

    /** Rounded half up to the currency's own scale (commercial rounding). */
    public Money rounded() {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return new Money(amount.setScale(decimals, RoundingMode.HALF_UP), currency);
    }

    /** Minus one, zero or one, as the amount is below, at or above nothing. */
    public int signum() {
        return amount.signum();
    }

    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount);
    }

    /** Equal when the value is: 1.5 EUR equals 1.50 EUR. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Money money
                && currency.equals(money.currency)
                && amount.compareTo(money.amount) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), currency);
    }

    @Override
    public String toString() {
        return plainAmount() + " " + currency.getCurrencyCode();
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "cannot mix " + currency.getCurrencyCode() + " and " + other.currencyCode());
        }
    }
}
