package org.setu.deal.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/**
 * What a deal is expected to bring, and when.
 *
 * @param estimated whether nobody said the amount: it is the list price
 */
@Embeddable
record Expectation(
        @Column(name = "expected_amount") @Nullable BigDecimal amount,
        @Column(name = "expected_currency") @Nullable String currency,
        @Column(name = "expected_estimated", nullable = false) boolean estimated,
        @Column(name = "expected_close_date") @Nullable LocalDate closeDate) {

    static Expectation of(DealDetails details, boolean estimated) {
        Money expected = DealRules.expected(details);
        return new Expectation(
                expected == null ? null : expected.amount().setScale(6),
                expected == null ? null : expected.currencyCode(),
                estimated && expected != null,
                details.expectedCloseDate());
    }

    /** The same day, another amount. */
    Expectation of(Money agreed) {
        return new Expectation(
                agreed.amount().setScale(6), agreed.currencyCode(), false, closeDate);
    }

    @Nullable Money money() {
        return amount == null || currency == null
                ? null
                : new Money(amount, Currency.getInstance(currency));
    }
}
