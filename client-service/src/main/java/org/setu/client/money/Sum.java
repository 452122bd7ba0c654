package org.setu.client.money;

import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.setu.platform.money.Money;

/**
 * The sum of many amounts in one currency, written as money is; it may have more digits than any
 * one of them may have.
 */
public record Sum(
        @Schema(examples = "1234.50") String amount, @Schema(examples = "EUR") String currency) {

    /**
     * A sum.
     *
     * @param currency ISO 4217
     */
    public static Sum of(BigDecimal amount, String currency) {
        return new Sum(Money.plain(amount, Currency.getInstance(currency)), currency);
    }
}
