package org.setu.deal.deal;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.setu.platform.money.Money;

/** Money in two columns; an absent amount is an absent embeddable. */
@Embeddable
record Amount(@Nullable BigDecimal amount, @Nullable String currency) {

    static @Nullable Amount of(@Nullable Money money) {
        return money == null ? null : new Amount(money.amount().setScale(6), money.currencyCode());
    }

    static @Nullable Money money(@Nullable Amount stored) {
        return stored == null || stored.amount == null || stored.currency == null
                ? null
                : new Money(stored.amount, Currency.getInstance(stored.currency));
    }
}
